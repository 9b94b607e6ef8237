import { describe, expect, test } from 'vitest';
import { parseWithRemark } from '#body/parse-with-remark.ts';
import type { Draft, Submission } from '#contribution/draft.ts';
import { findSubmissionProblems } from '#contribution/find-submission-problems.ts';
import { readEntryFile } from '#contribution/read-entry.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { checkContent } from '#rules/check-content.ts';
import { toKnownHub } from './known-hub.ts';

const today = '2026-11-22';
const { entries: files } = loadContentFiles('.');
const { reads } = checkContent(files, { base: '/', image: () => undefined, today });
const hub = toKnownHub(reads);
const getText = (file: string) =>
  new TextDecoder().decode(files.find((source) => source.file === file)?.bytes);

const original = getText('content/case-studies/leeds.mdx');
const leeds = readEntryFile('case-studies', 'leeds', original);

function judge(change: Partial<Draft>, more: Partial<Submission> = {}) {
  const draft = { ...leeds, ...change };
  const submission: Submission = { purpose: 'case-study', draft, original, pictures: [], ...more };
  return findSubmissionProblems(submission, hub, { parse: parseWithRemark, today });
}

const withFields = (fields: Record<string, unknown>) => ({
  fields: { ...leeds.fields, ...fields },
});

describe('the problems of a submission', () => {
  test('are none for an entry as it stands', () => {
    expect(judge({}).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('stand at the field that holds them, however deep', () => {
    const problems = judge(
      withFields({
        title: 'x'.repeat(91),
        lessons: [{ lesson: 'Begin small.', basis: 'guessed', source: 'no-such-source' }],
      }),
    );
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'shape', path: ['title'] }));
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'shape', path: ['lessons', 0, 'basis'] }),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'known-citations', path: ['lessons', 0, 'source'] }),
    );
  });

  test('stand at a field that is missing, not at the one that happens to come first', () => {
    const { summary: _, ...fields } = leeds.fields;
    expect(judge({ fields })).toContainEqual(
      expect.objectContaining({ path: ['summary'], message: 'The field “summary” is missing.' }),
    );
  });

  test('stand at the part of the body that holds them', () => {
    const sections = leeds.sections.map((section, index) =>
      index === 2 ? { ...section, text: `${section.text}\n\nPatients aged <b>18</b>.\n` } : section,
    );
    const [problem, ...more] = judge({ sections }).filter(({ rule }) => rule === 'no-raw-html');
    expect(problem).toMatchObject({ severity: 'error', section: 2 });
    expect(more).toEqual([]);
  });

  test.each(['title', 'summary'])('say that no e-mail address may stand in “%s”', (name) => {
    expect(judge(withFields({ [name]: 'Write to jo.bloggs@example.org' }))).toContainEqual(
      expect.objectContaining({ rule: 'no-email-addresses', severity: 'error', path: [name] }),
    );
  });

  test('say that a telephone number may stand in no part of the body', () => {
    const sections = leeds.sections.map((section) => ({
      ...section,
      text: `${section.text}\nRing 01632 960123.\n`,
    }));
    const found = judge({ sections }).filter(({ rule }) => rule === 'no-phone-numbers');
    expect(found.map(({ section }) => section)).toEqual(leeds.sections.map((_, index) => index));
  });

  test('name what the hub has already: a title, and an id that a new entry would share', () => {
    const isNew = { original: undefined };
    expect(judge({ id: 'leeds-again' }, isNew)).toContainEqual(
      expect.objectContaining({ rule: 'distinct-titles', path: ['title'] }),
    );
    expect(judge({}, isNew)).toContainEqual(expect.objectContaining({ rule: 'unique-ids' }));
  });

  test('name a reference that leads nowhere, and let pass those that lead somewhere', () => {
    const topics = ['no-such-topic', ...(leeds.fields.topics as string[])];
    const found = judge(withFields({ topics })).filter(({ rule }) => rule === 'known-references');
    expect(found).toEqual([expect.objectContaining({ path: ['topics', 0] })]);
  });

  test('are those of its pictures too', () => {
    const bytes = new TextEncoder().encode('<svg onload="alert(1)" />');
    expect(judge({}, { pictures: [{ name: 'map.png', bytes }] })).toContainEqual(
      expect.objectContaining({ rule: 'true-pictures', severity: 'error' }),
    );
  });

  test('of one entry of a list are not those of the others', () => {
    const glossary = getText('content/glossary.yaml');
    const [, id = ''] = /^ {2}- id: (\S+)/mu.exec(glossary.slice(glossary.length / 2)) ?? [];
    const draft = readEntryFile('glossary', id, glossary);
    const submission: Submission = {
      purpose: 'correction',
      draft: { ...draft, fields: { ...draft.fields, area: 'nowhere' } },
      original: glossary,
      pictures: [],
    };
    const found = findSubmissionProblems(submission, hub, { parse: parseWithRemark, today });
    const errors = found.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([expect.objectContaining({ rule: 'shape', path: ['area'] })]);
  });
});
