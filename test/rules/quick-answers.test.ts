import { describe, expect, test } from 'vitest';
import { checkContent } from '#rules/check-content.ts';
import { FAR_TOO_LONG, measureProcessorTime } from '#test/processor-time.ts';

const stewardship = (sources: number) => `provenance:
  basis: public-sources
  on: '2026-11-22'
review:
  owner: Hub editors
  reviewedOn: '2026-11-22'
  checked: Roles against a page.
  reviewDue: '2027-05-22'
sources:
${repeat(sources, (index) => `  - {key: a-rather-long-key-of-a-source-${index}, title: a, publisher: b}`)}
`;

function repeat(count: number, line: (index: string) => string): string {
  return Array.from({ length: count }, (_, index) => line(String(index))).join('\n');
}

/** Files as large as they may be, made to keep the rules busy. */
const busy = {
  'a thousand sources and as many near misses of their keys': {
    file: 'content/people/a.yaml',
    text: `name: A B\nsummary: c d\nroles:\n${repeat(1000, (index) => `  - {role: a, organisation: b, asOf: '2024', source: a-rather-long-kei-of-a-sourze-${index}}`)}\n${stewardship(1000)}`,
  },
  'ten thousand unknown fields': {
    file: 'content/topics/a.mdx',
    text: `---\n${repeat(10_000, (index) => `k${index}: 1`)}\n---\n`,
  },
  'a list of forty thousand nothings': {
    file: 'content/glossary.yaml',
    text: `entries:\n${repeat(40_000, () => '- a')}\n`,
  },
  'a name of many words': {
    file: 'content/organisations/a.yaml',
    text: `name: >-\n${repeat(4000, () => '  word word word word word')}\ntype: publisher\nsummary: c d\nwebsite: not recorded\n${stewardship(1)}`,
  },
  'a summary and a body of figures': {
    file: 'content/topics/a.mdx',
    text: `---\ntitle: a b\nsummary: ${'1 '.repeat(130)}\n${stewardship(1)}---\n\n${repeat(6000, () => '2 3 4 5 6 7')}\n`,
  },
};

describe('any file is answered before long', () => {
  test.each(Object.entries(busy))('%s', (_, { file, text }) => {
    const files = [{ file, bytes: new TextEncoder().encode(text) }];
    const context = { base: '/', image: () => undefined, today: '2026-11-22' };
    const took = measureProcessorTime(() => {
      const { problems } = checkContent(files, context);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.length).toBeLessThan(500);
    });
    expect(took).toBeLessThan(FAR_TOO_LONG);
  });
});
