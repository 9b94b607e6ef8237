import { describe, expect, test } from 'vitest';
import { parseWithSatteri } from '#body/parse-with-satteri.ts';
import { toProblemLine } from '#domain/problem.ts';
import { toAdviser, toContentWords } from '#rules/advice.ts';
import { checkContent } from '#rules/check-content.ts';
import type { SourceFile } from '#rules/source-file.ts';

const HEAD = `provenance:
  basis: public-sources
  on: '2026-11-22'
review:
  owner: Hub editors
  reviewedOn: '2026-11-22'
  checked: Every word was checked against the report.
  reviewDue: '2027-05-22'
sources:
  - key: a-report
    title: 'A report to leverage'
    publisher: Utilise Ltd
`;

const topic = (summary: string, body: string): SourceFile => ({
  file: 'content/topics/a-fixture.mdx',
  bytes: new TextEncoder().encode(
    `---\ntitle: A fixture topic\nsummary: ${summary}\n${HEAD}---\n\n${body} [@a-report].\n`,
  ),
});

function advise(...files: readonly SourceFile[]): string[] {
  const { reads } = checkContent(files, { base: '/', image: () => undefined, today: '2026-11-22' });
  const adviser = toAdviser(toContentWords(reads), parseWithSatteri);
  return files
    .flatMap((source) =>
      adviser(
        source,
        reads.filter(({ file }) => file === source.file),
      ),
    )
    .map(toProblemLine);
}

describe('advice', () => {
  test('stands where the words stand, in a field that is folded over lines too', () => {
    const lines = advise(
      topic('>-\n  Practices, as the chair said, meet\n  here to utilise\n  rooms.', 'A word'),
    );
    expect(lines).toEqual([
      'content/topics/a-fixture.mdx:5:11  plain-words  There is a plainer way to say “utilise”. → Write “use”.',
    ]);
  });

  test('stands where the words stand, between quotation marks of YAML too', () => {
    const [line] = advise(topic(`'It''s here to utilise rooms.'`, 'A word'));
    expect(line).toMatch(/^content\/topics\/a-fixture\.mdx:3:25 /u);
  });

  test('says nothing of what others are called or wrote', () => {
    expect(advise(topic('A topic.', 'A word'))).toEqual([]);
  });

  test('comes a few pieces at a time', () => {
    const lines = advise(
      topic('A topic.', 'They utilise, leverage, commence, expedite and foster it'),
    );
    expect(lines.filter((line) => line.includes('plain-words'))).toHaveLength(3);
    expect(lines.at(-1)).toContain('The entry has 1 more like this.');
  });

  test('waits until the text is sound', () => {
    expect(advise(topic('A topic.', 'They utilise <b>it</b>'))).toEqual([]);
  });

  test('knows the short forms of the glossary and of the names in the content', () => {
    const glossary = {
      file: 'content/glossary.yaml',
      bytes: new TextEncoder().encode(
        `${HEAD}entries:\n  - id: a-form\n    term: Queue board\n    acronym: QQB\n    definition: A board of queues.\n    source: a-report\n`,
      ),
    };
    const body = topic('A topic.', 'The QQB meets');
    expect(advise(body).join()).toContain('explained-acronyms');
    expect(advise(glossary, body)).toEqual([]);
  });

  test('calls no word misspelled without a dictionary', () => {
    expect(advise(topic('A topic.', 'Teh pratices meet'))).toEqual([]);
  });
});
