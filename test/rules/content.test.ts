import { describe, expect, test } from 'vitest';
import { toProblemLine } from '#domain/problem.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { checkContent } from '#rules/check-content.ts';
import type { SourceFile } from '#rules/source-file.ts';

const { entries } = loadContentFiles('.');
const context = { base: '/', image: () => undefined, today: '2026-11-22' };
const findErrors = (files: readonly SourceFile[]) =>
  checkContent(files, context).problems.filter(
    ({ severity, rule }) => severity === 'error' || rule === 'no-orphans',
  );
const before = findErrors(entries).map(toProblemLine);

/** What is newly wrong with the hub's own content once one file is changed, as a slip in it would. */
function checkWith(file: string, change: (text: string) => string): string[] {
  const files = entries.map((source): SourceFile => {
    if (source.file !== file) return source;
    const text = new TextDecoder().decode(source.bytes);
    const changed = change(text);
    expect(changed, 'the change must change something').not.toBe(text);
    return { file, bytes: new TextEncoder().encode(changed) };
  });
  return findErrors(files)
    .map(toProblemLine)
    .filter((line) => !before.includes(line));
}

const CASE = 'content/case-studies/south-west-london.mdx';
const QA = 'content/qas/mariam-ganesaratnam.mdx';

describe('the hub’s own content', () => {
  test('is sound', () => {
    expect(before).toEqual([]);
  });

  test('shows a section that is missing', () => {
    const [line, ...more] = checkWith(CASE, (text) =>
      text.replace('## How it is paid for', '### Money'),
    );
    expect(line).toContain('sections-in-order');
    expect(line).toContain('The section “## How it is paid for” is missing.');
    expect(more).toEqual([]);
  });

  test('shows a section too many', () => {
    const [line] = checkWith(CASE, (text) => `${text}\n## Afterword\n\nMore.\n`);
    expect(line).toContain('The section “## Afterword” is not one that this kind has.');
  });

  test('shows a question that was reworded in one place only', () => {
    const [line, ...more] = checkWith(QA, (text) =>
      text.replace('## How do we begin?', '## How to begin?'),
    );
    expect(line).toMatch(/^content\/qas\/mariam-ganesaratnam\.mdx:\d+:\d+ {2}questions-in-step/);
    expect(line).toContain(
      'The question “How do we begin?” is where the body has “How to begin?”.',
    );
    expect(more).toEqual([]);
  });

  test('shows a question without an answer', () => {
    const lines = checkWith(QA, (text) => text.slice(0, text.lastIndexOf('## ')));
    expect(lines.join('\n')).toContain('has no heading in the body.');
  });

  test('shows everything that stands on an entry taken away', () => {
    const kept = entries.filter(({ file }) => file !== 'content/systems/south-west-london.yaml');
    const problems = findErrors(kept);
    const files = new Set(problems.map(({ file }) => file));
    const rules = new Set(problems.map(({ rule }) => rule));
    expect([...rules]).toContain('known-references');
    expect([...files]).toContain(
      'content/collaboratives/south-west-london-primary-care-provider-alliance.yaml',
    );
  });
});
