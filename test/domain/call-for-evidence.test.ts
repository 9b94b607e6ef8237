import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getCallStage, toCallText, toDaysLeft } from '#domain/call-for-evidence.ts';

const call = { opens: '2027-02-01', closes: '2027-02-28' };

test.each([
  ['2027-01-31', 'call-ahead', 'Opens on 1 February 2027'],
  ['2027-02-01', 'call-open', 'Open until 28 February 2027'],
  ['2027-02-28', 'call-open', 'Open until 28 February 2027'],
  ['2027-03-01', 'call-closed', 'Closed on 28 February 2027'],
])('a call opens and closes by itself: on %s', (today, stage, words) => {
  expect(getCallStage(call, today)).toBe(stage);
  expect(toCallText(call, today)).toBe(words);
});

test('what has no days is no call that opens', () => {
  expect(getCallStage({ opens: '2027-02-01' }, '2027-02-02')).toBeUndefined();
  expect(toCallText({}, '2027-02-02')).toBe('');
});

test('the days that are left name the day on which they were counted', () => {
  expect(toDaysLeft(call, '2027-02-16')).toBe('On 16 February 2027, 12 days are left');
  expect(toDaysLeft(call, '2027-02-27')).toBe('On 27 February 2027, 1 day is left');
  expect(toDaysLeft(call, '2027-02-28')).toBe('The last day is 28 February 2027');
});

test('once a call is closed it never opens again, and it never closes before it opens', () => {
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const order = ['call-ahead', 'call-open', 'call-closed'];
  fc.assert(
    fc.property(day, day, day, day, (a, b, first, second) => {
      const days = { opens: a < b ? a : b, closes: a < b ? b : a };
      const [earlier, later] = [first, second].toSorted();
      const place = (today = '') => order.indexOf(getCallStage(days, today) ?? '');
      expect(place(earlier)).toBeLessThanOrEqual(place(later));
    }),
  );
});
