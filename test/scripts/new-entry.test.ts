import { describe, expect, test } from 'vitest';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { toNextSteps } from '#domain/next-steps.ts';
import { getQuestions, toName } from '#domain/starting-values.ts';
import { findAnswerSlip } from '#scripts/lib/answer-slip.ts';
import { askId, askKind, askQuestions } from '#scripts/lib/ask-questions.ts';
import { findMissing, parseNewArguments, toUsage } from '#scripts/lib/new-arguments.ts';

const knownIds = (kind: KindId) => (kind === 'topics' ? ['funding', 'leadership'] : []);

/** Somebody who types these lines, one after the other, and what was shown. */
function toPerson(...lines: readonly string[]) {
  const shown: string[] = [];
  const left = [...lines];
  const ask = (words: string) => {
    shown.push(words);
    const line = left.shift();
    return line === undefined
      ? Promise.reject(new Error('asked too often'))
      : Promise.resolve(line);
  };
  return { ask, shown };
}

describe('the command line of npm run new', () => {
  test.each([
    [['case-study'], 'Did you mean “case-studies”?'],
    [['topics', '--titel', 'A'], 'There is no option “--titel” here. Did you mean “--title”?'],
    [['topics', '--title'], '“--title” needs a value after it.'],
    [['topics', '--id', 'Not An Id'], '“Not An Id” can’t be an id.'],
    [['topics', 'A title without its option'], 'Put values of several words in quotation marks.'],
    [['--title', 'A'], 'Name the kind of entry first'],
  ])('%j is wrong, and it says why', (argv, words) => {
    const read = parseNewArguments(argv);
    expect('wrong' in read && read.wrong).toContain(words);
  });

  test('takes a value for each option, several for a list', () => {
    const argv = ['case-studies', '--title', 'A', '--topics', 'funding', '--topics=leadership'];
    const read = parseNewArguments(argv);
    if (!('answers' in read)) throw new Error('not read');
    expect([...read.answers]).toEqual([
      ['title', ['A']],
      ['topics', ['funding', 'leadership']],
    ]);
    const missing = findMissing('case-studies', read.answers).map(({ steps }) => toName(steps));
    expect(missing).toEqual(['summary', 'collaborative', 'authors']);
  });

  test.each(kindIds)('tells all that can be said of %s', (kind) => {
    const usage = toUsage(kind);
    for (const { steps } of getQuestions(kind)) expect(usage).toContain(`--${toName(steps)}\n`);
  });
});

describe('an answer', () => {
  const find = (kind: KindId, name: string) => {
    const question = getQuestions(kind).find(({ steps }) => toName(steps) === name);
    if (question === undefined) throw new Error(`${kind} has no question ${name}`);
    return question;
  };

  test.each<[KindId, string, string[], string]>([
    ['topics', 'title', ['x'.repeat(61)], 'Cut 1: it may have at most 60.'],
    ['systems', 'ods', ['QW'], 'must be an ODS code such as QWE'],
    ['systems', 'population.registered', ['many'], 'Write a number'],
    ['research', 'type', ['reprot'], 'Did you mean “report”?'],
    [
      'case-studies',
      'topics',
      ['fundng'],
      'There is no “fundng” in content/topics. Did you mean “funding”?',
    ],
    [
      'case-studies',
      'topics',
      ['leadership', 'Funding'],
      'There is no “Funding” in content/topics. Write its id: funding',
    ],
    [
      'case-studies',
      'topics',
      ['/topics/leadership/'],
      'There is no “/topics/leadership/” in content/topics. Write its id: leadership',
    ],
    [
      'case-studies',
      'topics',
      ['Workforce & pay'],
      '“Workforce & pay” in “topics › item 1” is not the id of an entry. Write its id, which is the last part of its page’s address, such as workforce-and-pay.',
    ],
  ])('of %s for %s is judged as the checker judges it', (kind, name, given, words) => {
    expect(findAnswerSlip(find(kind, name), given, knownIds)).toContain(words);
  });

  test.each<[KindId, string, string[]]>([
    ['topics', 'title', ['  Money:  where it\ncomes from ']],
    ['systems', 'population.registered', ['1520000']],
    ['case-studies', 'topics', ['funding', 'leadership']],
  ])('of %s for %s will do', (kind, name, given) => {
    expect(findAnswerSlip(find(kind, name), given, knownIds)).toBeUndefined();
  });
});

describe('somebody who is asked', () => {
  test('is asked again until the answer will do, and may skip what may be skipped', async () => {
    const questions = getQuestions('research').filter(({ steps }) =>
      ['type', 'topics', 'systems'].includes(toName(steps)),
    );
    const { ask, shown } = toPerson('', 'reprot', 'report', 'funding, leadership', '');
    const answers = await askQuestions(questions, ask, knownIds);
    expect([...answers]).toEqual([
      ['type', ['report']],
      ['topics', ['funding', 'leadership']],
      ['systems', []],
    ]);
    expect(shown[0]).toContain('type: The sort of publication.');
    expect(shown[1]).toContain('This one is needed.');
    expect(shown[2]).toContain('Did you mean “report”?');
    expect(shown[4]).toContain('Enter to skip');
  });

  test('may take the id that is offered, or another that can be an address', async () => {
    expect(await askId(toPerson('').ask, 'topics', 'trust-and-money')).toBe('trust-and-money');
    const { ask, shown } = toPerson('My id', 'my-id');
    expect(await askId(ask, 'topics', 'trust-and-money')).toBe('my-id');
    expect(shown[1]).toContain('“My id” can’t be an id.');
  });

  test('is shown every kind, and offered the nearest', async () => {
    const { ask, shown } = toPerson('topic', 'topics');
    expect(await askKind(ask)).toBe('topics');
    for (const kind of kindIds) expect(shown[0]).toContain(kind);
    expect(shown[1]).toContain('Did you mean “topics”?');
  });
});

describe('what to do next', () => {
  test('begins with the file, and names the check and the page', () => {
    const steps = toNextSteps(
      'case-studies',
      'leeds',
      'content/case-studies/leeds.mdx',
      new Map([['topics', ['funding']]]),
    );
    expect(steps).toContain('Wrote content/case-studies/leeds.mdx.');
    expect(steps).toContain('npm run check -- content/case-studies/leeds.mdx');
    expect(steps).toContain('/case-studies/leeds/');
    expect(steps).not.toContain('in an entry that has to do with it');
  });

  test('tells the author of an entry that refers to no other to tie it in', () => {
    const steps = toNextSteps('topics', 'trust', 'content/topics/trust.mdx', new Map());
    expect(steps).toContain('Name “trust” in a related entry');
  });

  test('says of a list that nothing has been written', () => {
    const steps = toNextSteps('glossary', 'trust', 'content/glossary.yaml', new Map());
    expect(steps).toContain('Nothing has been written.');
  });
});
