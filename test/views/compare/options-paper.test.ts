import { describe, expect, it } from 'vitest';
import { toComparisonPaper } from '#views/compare/comparison-paper.ts';
import { toOptionsPaper } from '#views/compare/options-paper.ts';
import type { Block, Paper } from '#domain/paper.ts';
import { comparison, context } from './compared-bodies.ts';

const paper = toOptionsPaper(comparison, context);

const listHeadings = ({ blocks }: Paper) =>
  blocks.flatMap((block) =>
    block.type === 'heading' ? [`${String(block.level)} ${block.text}`] : [],
  );

const toText = (block: Block): string => {
  if (block.type === 'heading') return block.text;
  if (block.type === 'paragraph') return block.runs.map(({ text }) => text).join('');
  if (block.type === 'list')
    return block.items.map((item) => item.map(({ text }) => text).join('')).join('\n');
  return block.rows
    .map(({ head, cells }) =>
      [
        head,
        ...cells.map((lines) =>
          lines.map((line) => line.map(({ text }) => text).join('')).join(' '),
        ),
      ].join(' | '),
    )
    .join('\n');
};

/** What stands under a heading within an option, up to the next heading. */
function getPart(option: number, title: string): string {
  const from = paper.blocks.findIndex(
    (block) => block.type === 'heading' && block.text.startsWith(`Option ${String(option)}:`),
  );
  const start = paper.blocks.findIndex(
    (block, place) => place > from && block.type === 'heading' && block.text === title,
  );
  const end = paper.blocks.findIndex((block, place) => place > start && block.type === 'heading');
  return paper.blocks
    .slice(start + 1, end)
    .map(toText)
    .join('\n');
}

describe('an options paper', () => {
  it('has every part that a board needs, in order, for each option', () => {
    const parts = [
      '2 What it is',
      '2 For',
      '2 Against',
      '2 Evidence, and how sure we can be',
      '2 Costs and time',
      '2 Risks',
      '2 Questions to ask',
    ];
    expect(listHeadings(paper)).toEqual([
      '1 Purpose',
      '1 The options at a glance',
      '1 Option 1: First body',
      ...parts,
      '1 Option 2: Second & last body',
      ...parts,
      '1 Who answers to whom',
      '1 Recommendation',
      '1 Sources',
      '1 Where this comes from',
    ]);
  });

  it('says gaps, and asks about them', () => {
    expect(getPart(1, 'Costs and time')).toContain('Money to set up: Not recorded');
    expect(getPart(1, 'Costs and time')).toContain(
      'How it is paid for: Not recorded. Nobody says who pays.',
    );
    expect(getPart(1, 'Questions to ask')).toContain('What did it cost to set up?');
    expect(getPart(1, 'Questions to ask')).not.toContain('How long did it take to set up?');
    expect(getPart(2, 'Questions to ask')).toContain('How long did it take to set up?');
  });

  it('asks whether a body still runs only where the last word is old', () => {
    expect(getPart(1, 'Questions to ask')).toContain('Are you still running');
    expect(getPart(2, 'Questions to ask')).not.toContain('Are you still running');
  });

  it('puts what was claimed under evidence with its certainty, never under what speaks for it', () => {
    expect(getPart(1, 'Evidence, and how sure we can be')).toContain('Activity only');
    expect(getPart(1, 'Evidence, and how sure we can be')).toContain('Clinics opened.');
    expect(getPart(1, 'For')).not.toContain('Clinics opened.');
    expect(getPart(1, 'For')).toContain('Collective voice');
  });

  it('names its sources by the numbers of the text, its date and the hub’s version', () => {
    const sources = paper.blocks.find((block) => block.type === 'list' && block.isNumbered);
    expect(sources && toText(sources)).toBe(
      'A report. A publisher, 1 May 2020.\nTold later. A paper, November 2022.',
    );
    const end = paper.blocks.map(toText).join('\n');
    expect(end).toContain('content of 22 November 2026, version abc123def456');
    expect(paper.footer).toContain('version abc123def456');
  });
});

describe('the comparison as a paper', () => {
  it('holds every row but the thread, which has a table of its own, and says what is mixed', () => {
    const tables = toComparisonPaper(comparison, context).blocks.filter(
      (block) => block.type === 'table',
    );
    expect(tables[0]?.rows).toHaveLength(comparison.rows.length - 1);
    expect(
      tables[0]?.rows.some(({ head }) =>
        head.startsWith('People served. Counted in different ways'),
      ),
    ).toBe(true);
    expect(tables[1] && toText(tables[1])).toBe(
      'Practice | Practices Elects. Each practice has a vote. [1] | Practices Elects. Each practice has a vote. [1]\nPlace | First body | Second & last body',
    );
  });
});
