import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseWork } from '#client/documents/kept-answers.ts';

it('takes what it kept itself', () => {
  const work = { choice: '?clauses=a.b', answers: { name: 'Anyshire' } };
  expect(parseWork(JSON.parse(JSON.stringify(work)))).toEqual(work);
});

it('takes nothing that does not fit, and of answers only words', () => {
  expect(parseWork(null)).toBeUndefined();
  expect(parseWork({ choice: 1, answers: {} })).toBeUndefined();
  expect(parseWork({ choice: '', answers: { a: 'x', b: 2 } })).toEqual({
    choice: '',
    answers: { a: 'x' },
  });
});

it('never throws, whatever another program left behind', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const work = parseWork(value);
      for (const answer of Object.values(work?.answers ?? {})) expect(typeof answer).toBe('string');
    }),
  );
});
