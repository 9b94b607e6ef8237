import type { Data } from '#domain/kinds.ts';
import { questionStages, getQuestionStage } from '#domain/open-questions.ts';
import { toDateText } from '#domain/partial-date.ts';
import type { Section } from '#views/parts.ts';
import type { References } from '#views/references.ts';
import { toSection } from './body-sections.ts';
import type { EntryView, ViewContext } from './context.ts';
import { toEntryLinks, toFact } from './facts.ts';

/** An open question: what is known so far, what would answer it, and who left it open. */
export function toOpenQuestionView({
  entry,
  corpus,
  references,
}: ViewContext<'open-questions'>): EntryView {
  const { data } = entry;
  const { claimedBy } = data;
  return {
    glance: [
      toFact('Stage', questionStages[getQuestionStage(data)]),
      ...(claimedBy === undefined
        ? []
        : [toFact('Looked into by', `${claimedBy.who}, since ${toDateText(claimedBy.since)}`)]),
      { label: 'Topics', values: toEntryLinks('topics', data.topics, corpus) },
    ],
    sections: [
      ...toAnswer(data, references),
      toSection('known', 'What is known so far', ...toKnown(data, references)),
      toSection('would-answer', 'What would answer it', {
        type: 'points',
        points: data.wouldAnswer.map((text) => ({ text, refs: [] })),
      }),
      toSection(
        'origin',
        'Why it is open',
        {
          type: 'statement',
          text: data.origin.what,
          refs: references.cite(data.origin.source),
        },
        {
          type: 'paragraph',
          text: 'Do you know the answer, or who does?',
          refs: [],
          link: { text: 'How to tell us', path: '/contribute/' },
        },
      ),
    ],
  };
}

function toKnown(data: Data<'open-questions'>, references: References): Section['parts'] {
  if (data.known.length === 0)
    return [{ type: 'paragraph', text: 'Nothing that we could find.', refs: [] }];
  const points = data.known.map(({ fact, source }) => ({
    text: fact,
    refs: references.cite(source),
  }));
  return [{ type: 'points', points }];
}

function toAnswer({ answeredBy }: Data<'open-questions'>, references: References): Section[] {
  if (answeredBy === undefined) return [];
  const { answer, on, source } = answeredBy;
  return [
    toSection('answer', 'The answer', {
      type: 'statement',
      text: `${answer} Answered ${toDateText(on)}.`,
      refs: references.cite(source),
    }),
  ];
}
