import type { Corpus } from '#domain/corpus.ts';
import { type Data, kinds } from '#domain/kinds.ts';
import { getQuestionStage, listAnswering, questionStages } from '#domain/open-questions.ts';
import { toDateText } from '#domain/partial-date.ts';
import type { FactValue, Section } from '#views/parts.ts';
import type { References } from '#views/references.ts';
import { type Site, toAddress } from '#views/site.ts';
import { toSection } from './body-sections.ts';
import type { EntryView, ViewContext } from './context.ts';
import { toEntryLinks, toFact } from './facts.ts';

/** An open question: what is known so far, what would answer it, and who left it open. */
export function toOpenQuestionView({
  entry,
  corpus,
  references,
  site,
}: ViewContext<'open-questions'>): EntryView {
  const { data } = entry;
  const { claimedBy } = data;
  return {
    glance: [
      toFact('Stage', questionStages[getQuestionStage(data)]),
      ...(claimedBy === undefined
        ? []
        : [{ label: 'Looked into by', values: [toClaimant(claimedBy)] }]),
      { label: 'Topics', values: toEntryLinks('topics', data.topics, corpus) },
    ],
    sections: [
      ...toAnswer(data, corpus, references),
      toSection('known', 'What is known so far', ...toKnown(data, references)),
      toSection('would-answer', 'What would answer it', {
        type: 'points',
        points: data.wouldAnswer.map((text) => ({ text, refs: [] })),
      }),
      ...toTakingUp(entry, site),
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

/** An answer leads to the entries that give it; each of them names the question among what it is related to. */
function toAnswer(
  { answeredBy }: Data<'open-questions'>,
  corpus: Corpus,
  references: References,
): Section[] {
  if (answeredBy === undefined) return [];
  const { answer, on, source } = answeredBy;
  const points = listAnswering(answeredBy).flatMap(({ kind, id }) =>
    toEntryLinks(kind, [id], corpus).map((link) => ({
      ...link,
      small: kinds[kind].one,
      refs: [],
    })),
  );
  return [
    toSection(
      'answer',
      'The answer',
      {
        type: 'statement',
        text: `${answer} Answered ${toDateText(on)}.`,
        refs: references.cite(source),
      },
      { type: 'points', points },
    ),
  ];
}

type Claim = NonNullable<Data<'open-questions'>['claimedBy']>;

function toClaimant({ who, organisation, since }: Claim): FactValue {
  const text = `${who}, since ${toDateText(since)}`;
  return organisation === undefined ? { text } : { text, path: `/organisations/${organisation}/` };
}

/** Only a question that nobody has taken up asks for somebody. */
function toTakingUp({ id, data }: ViewContext<'open-questions'>['entry'], site: Site): Section[] {
  if (getQuestionStage(data) !== 'open') return [];
  return [
    toSection('taking-up', 'Could you look into it?', {
      type: 'paragraph',
      text: 'Tell us in public which organisation takes it up, and since when; the page then names it, so that nobody repeats the work. A person is named only if they agree.',
      refs: [],
      link: { text: 'Take it up on GitHub', path: toClaimAddress(id, data.question, site) },
    }),
  ];
}

/** Opens a message to the editors with what they need to know of who takes a question up. */
function toClaimAddress(id: string, question: string, site: Site): string {
  const query = new URLSearchParams({
    title: `Taking up: ${question}`,
    body: `Question: ${toAddress(site, `/open-questions/${id}/`)}\n\nWhich organisation takes it up:\nSince when:\nHow it will be answered:\n\nIf a person is to be named instead, they write this themselves, and that they agree to it.\n`,
  });
  return `${site.repository}/issues/new?${query.toString()}`;
}
