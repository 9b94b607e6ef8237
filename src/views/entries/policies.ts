import { type Data, getPath, getTitle, kinds } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import { policyTypes, verdicts } from '#domain/policies.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import { findReliant, type Verdict } from '#domain/reliance.ts';
import type { Fact, Point, Section } from '#views/parts.ts';
import { toStanding } from '#views/standing.ts';
import { toSection } from './body-sections.ts';
import type { EntryView, ViewContext } from './context.ts';
import { toEntryLinks, toFact, toQualifiedDate, toReadingLinks } from './facts.ts';

/** A policy: whether it still holds, what it says, and what on the hub rests on it. */
export function toPolicyView({
  entry,
  corpus,
  references,
  today,
}: ViewContext<'policies'>): EntryView {
  const { data } = entry;
  const reliant = findReliant(entry, corpus).map(({ entry: other, note, verdict }): Point => {
    const what = [kinds[other.kind].one, note].filter(Boolean).join(': ');
    return {
      text: getTitle(other),
      path: getPath(other),
      small: verdict ? `${what} ${toVerdictText(verdict)}` : what,
      refs: [],
    };
  });
  return {
    glance: toGlance(data, corpus),
    sections: [
      ...toEndNote(data, corpus, today),
      toSection('provisions', 'What it says', {
        type: 'points',
        points: data.provisions.map(({ provision, source }) => ({
          text: provision,
          refs: references.cite(source),
        })),
      }),
      toSection('to-check', 'What to check', {
        type: 'points',
        points: (data.toCheck ?? []).map((text) => ({ text, refs: [] })),
      }),
      toSection('reliant', 'What rests on it', { type: 'points', points: reliant }),
    ].filter(({ parts }) => parts.length > 0),
  };
}

const toVerdictText = ({ says, on }: Verdict): string =>
  `(${verdicts[says].toLowerCase()}, ${toDateText(on)})`;

function toGlance(data: Data<'policies'>, corpus: ViewContext<'policies'>['corpus']): Fact[] {
  const { inForceFrom, inForceTo, replacedBy } = data;
  return [
    toFact('Type', policyTypes[data.type]),
    toFact('Issued by', data.issuer),
    toFact('From', toQualifiedDate({ date: inForceFrom, about: data.about })),
    ...(inForceTo === undefined
      ? []
      : [toFact('Until', inForceTo === NOT_RECORDED ? undefined : toDateText(inForceTo))]),
    ...(replacedBy === undefined
      ? []
      : [{ label: 'Replaced by', values: toEntryLinks('policies', [replacedBy], corpus) }]),
    {
      label: 'Read it',
      values: data.url === NOT_RECORDED ? [] : toReadingLinks([data.url]),
    },
  ];
}

/** Said first of a policy that stopped, or may have: where it stands and how that is known. */
function toEndNote(
  data: Data<'policies'>,
  corpus: ViewContext<'policies'>['corpus'],
  today: string,
): Section[] {
  const { state, text } = toStanding(data, today);
  if (state === 'in-force') return [];
  const next = data.replacedBy === undefined ? undefined : corpus.find('policies', data.replacedBy);
  const by = next ? `It was replaced by ${next.data.title}.` : undefined;
  const note = [by, data.endNote].filter(Boolean).join(' ');
  return [
    {
      id: 'standing',
      title: '',
      hasHeading: true,
      parts: [{ type: 'note', title: `${text}.`, text: note }],
    },
  ];
}
