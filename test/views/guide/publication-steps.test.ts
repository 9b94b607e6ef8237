import { describe, expect, test } from 'vitest';
import { toProblemLine } from '#domain/problem.ts';
import { parseTable } from '#rules/table-file.ts';
import { checkContent } from '#rules/check-content.ts';
import type { SourceFile } from '#rules/source-file.ts';
import { exampleReport, publicationSteps } from '#views/guide/publication-steps.ts';

const { file, head, tail, body } = exampleReport;
const steps = new Map(publicationSteps.map((step) => [step.id, step]));
const written = (id: string, name: string = file) =>
  steps.get(id)?.written.find((each) => each.file === name)?.text ?? '';

const toSource = (path: string, text: string): SourceFile => ({
  file: path,
  bytes: new TextEncoder().encode(text),
});
const toEntry = (fields: string, text: string, start: string = head) =>
  `---\n${start}\n${fields}\n${tail}\n---\n\n${text}\n`;

const successor = toSource(
  'content/research/who-picks-up-2027.mdx',
  toEntry(
    `date: '2027-11-30'\nstate: published\ncorrections: []`,
    body,
    head.replace('Who picks up the phone', 'The calls of 2027'),
  ),
);

/** What the hub's own rules say of the example as it stands after a step, on a day. */
function check(entry: SourceFile, today: string, others: readonly SourceFile[] = []): string[] {
  const figures = parseTable(written('figures', 'content/research/who-picks-up.csv'));
  if ('slips' in figures) return figures.slips.map(({ message }) => message);
  return checkContent([entry, ...others], {
    base: '/',
    image: () => undefined,
    table: (_, name) => (name === 'who-picks-up.csv' ? { ...figures, href: '/a.csv' } : undefined),
    today,
  })
    .problems.filter(({ rule }) => rule !== 'known-references' && rule !== 'no-orphans')
    .map(toProblemLine);
}

const withChart = `${body}\n\n${written('figures')}`;

describe('each step that the guide tells staff to take is sound by the rules', () => {
  test.each([
    ['embargo', '2026-11-22'],
    ['correct', '2026-12-08'],
    ['supersede', '2027-11-30'],
    ['withdraw', '2026-12-15'],
  ])('%s, on %s', (id, today) => {
    const entry = toSource(file, toEntry(written(id), withChart));
    expect(check(entry, today, id === 'supersede' ? [successor] : [])).toEqual([]);
  });

  test('call', () => {
    const name = 'content/research/call-on-shared-phones.mdx';
    const start = head.replace('type: report\n', '');
    expect(
      check(toSource(name, toEntry(written('call', name), body, start)), '2027-02-10'),
    ).toEqual([]);
  });

  test('move', () => {
    const name = 'content/redirects.yaml';
    const entry = toSource(file, toEntry(written('embargo'), body));
    expect(check(entry, '2026-12-10', [toSource(name, written('move', name))])).toEqual([]);
  });
});
