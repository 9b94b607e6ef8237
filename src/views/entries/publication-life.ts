import { getCallStage, toCallText, toDaysLeft } from '#domain/call-for-evidence.ts';
import type { Corpus } from '#domain/corpus.ts';
import type { Correction } from '#domain/stewardship.ts';
import { type Data, getPath } from '#domain/kinds.ts';
import { toDateText, toWhenText } from '#domain/partial-date.ts';
import { publicationStates, toLife } from '#domain/publication-life.ts';
import type { Moment, Part, Section } from '#views/parts.ts';
import { toSection } from './body-sections.ts';

type Research = Data<'research'>;

/** Stands first on the page: what became of the publication, since when, and where to go instead. */
export function toPublicationBanner(data: Research, corpus: Corpus, today: string): Section[] {
  const note = toCallNote(data, today) ?? toStateNote(data, corpus);
  return note === undefined ? [] : [{ id: 'state', title: '', hasHeading: true, parts: [note] }];
}

type Note = Extract<Part, { type: 'note' }>;

function toCallNote(data: Research, today: string): Note | undefined {
  if (data.state !== 'published') return undefined;
  const title = toCallText(data, today);
  const follows = data.expected === undefined ? '' : `What follows: ${data.expected}`;
  switch (getCallStage(data, today)) {
    case 'call-ahead':
      return {
        type: 'note',
        title,
        text: `It then takes evidence until ${toDateText(data.closes ?? '')}. ${follows}`,
      };
    case 'call-open':
      return {
        type: 'note',
        title,
        text: `${toDaysLeft(data, today)}. ${follows}`,
        ...(data.url !== undefined && { link: { text: 'Give evidence', path: data.url } }),
      };
    case 'call-closed':
      return { type: 'note', title, text: follows };
    case undefined:
      return undefined;
  }
}

function toStateNote(data: Research, corpus: Corpus): Note | undefined {
  const step = toLife(data).findLast(({ state }) => state === data.state);
  const on = step?.date === undefined ? '' : ` ${toWhenText(step.date)}`;
  const what = step?.what ?? '';
  const note = (title: string, text: string): Note => ({ type: 'note', title, text });
  switch (data.state) {
    case 'planned':
      return note('Planned: there are no findings yet', toAhead(on && `Announced${on}.`, data));
    case 'fieldwork':
      return note('Under way: there are no findings yet', toAhead(on && `Begun${on}.`, data));
    case 'published':
      return undefined;
    case 'updated':
      return note(`Updated${on}`, what);
    case 'corrected':
      return note(`Corrected${on}`, what);
    case 'superseded': {
      const next = corpus.find('research', data.supersededBy ?? '');
      return {
        ...note(`Superseded${on}`, 'It is kept as it was, for the record. Read instead:'),
        ...(next && { link: { text: next.data.title, path: getPath(next) } }),
      };
    }
    case 'withdrawn':
      return {
        ...note(
          `Withdrawn${on}`,
          'Its findings and text are no longer shown. Do not rely on a copy.',
        ),
        link: { text: 'How the hub corrects', path: '/corrections/' },
      };
  }
}

const toAhead = (begun: string, { expected = '' }: Research): string =>
  [begun, expected && `What is to come: ${expected}`].filter(Boolean).join(' ');

/** What was changed since a publication came out, oldest first; empty where nothing was. */
export function toChanges(data: Research): Section[] {
  const moments = toLife(data).flatMap(({ state, date, what }): Moment[] =>
    (state === 'updated' || state === 'corrected') && date !== undefined
      ? [{ when: toDateText(date), event: `${publicationStates[state]}. ${what ?? ''}`, refs: [] }]
      : [],
  );
  // One change that the page opens with need not be said again.
  const isSaid = moments.length === 1 && (data.state === 'updated' || data.state === 'corrected');
  return moments.length === 0 || isSaid
    ? []
    : [toSection('changes', 'Changes since it came out', { type: 'timeline', moments })];
}

/** The corrections of an entry of any other kind. */
export function toCorrections(corrections: readonly Correction[] = []): Section[] {
  if (corrections.length === 0) return [];
  const moments = corrections.map(({ date, what }): Moment => ({
    when: toDateText(date),
    event: what,
    refs: [],
  }));
  return [toSection('corrections', 'Corrections', { type: 'timeline', moments })];
}
