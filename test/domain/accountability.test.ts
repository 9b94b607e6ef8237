import { describe, expect, it } from 'vitest';
import { accountability } from '#domain/accountability.ts';

const top = { level: 'system', body: 'The partnership' };
const tie = {
  level: 'practice',
  body: 'Member practices',
  answersTo: 'system',
  link: 'elects',
  how: 'Each practice votes.',
  source: 'report',
};

const findMissing = (step: object) =>
  accountability
    .safeParse([step, top])
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);

const without = (field: keyof typeof tie, changes: object = {}) => {
  const step: Partial<typeof tie> = { ...tie, ...changes };
  Reflect.deleteProperty(step, field);
  return step;
};

describe('the golden thread', () => {
  it('is whole where each step says how it answers, with a source', () => {
    expect(findMissing(tie)).toBeUndefined();
  });

  it('needs nothing more of a level that answers to nobody', () => {
    expect(findMissing({ level: 'place', body: 'The place board' })).toBeUndefined();
  });

  it('may say that a tie is not recorded, without a source', () => {
    const unknown = without('source', { link: 'not-recorded', how: 'No source says.' });
    expect(findMissing(unknown)).toBeUndefined();
  });

  it.each([
    ['link', '0.link is needed where answersTo is given'],
    ['how', '0.how is needed where answersTo is given'],
    ['source', '0.source is needed unless the link is not-recorded'],
  ] as const)('is broken where a tie lacks its %s', (field, message) => {
    expect(findMissing(without(field))).toContain(message);
  });

  it('has at least two levels', () => {
    expect(accountability.safeParse([top]).success).toBe(false);
  });
});
