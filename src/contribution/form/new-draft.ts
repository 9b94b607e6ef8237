import type { Draft, DraftSection, Submission } from '#contribution/draft.ts';
import type { PartialDate } from '#domain/partial-date.ts';
import type { Form } from './form.ts';
import { UNNAMED_AUTHOR } from './permission.ts';

const MONTHS_TO_REVIEW = 6;

/**
 * What a form begins with: its headings, what must be there though empty, and what editors keep. Only a
 * new entry is begun like this; one that stands is read from its file.
 *
 * @param today the day on which it is begun, `2026-11-22`.
 */
export function toNewSubmission(form: Form, today: PartialDate): Submission {
  const fields = {
    ...form.empty,
    ...Object.fromEntries(form.dated.map((name) => [name, today])),
    ...toEditorsFields(today),
  };
  const sections: readonly DraftSection[] = form.sections.map(({ heading }) => ({
    heading,
    text: '',
  }));
  const draft: Draft = { kind: form.kind, id: '', fields, sections };
  return { purpose: form.purpose, draft, original: undefined, pictures: [] };
}

/** The same with an id, which its file needs before there is a title: nothing else of it is judged or drawn. */
export function toNamedSubmission(submission: Submission): Submission {
  const { draft } = submission;
  return draft.id === ''
    ? { ...submission, draft: { ...draft, id: 'not-titled-yet' } }
    : submission;
}

/** Who keeps the entry true, until an editor takes it on. */
function toEditorsFields(today: PartialDate) {
  return {
    provenance: { basis: 'submitted', by: UNNAMED_AUTHOR, on: today },
    review: {
      owner: 'Hub editors',
      reviewedOn: today,
      checked: 'Sent in through the form. Not yet compared with its sources.',
      reviewDue: addMonths(today, MONTHS_TO_REVIEW),
    },
  };
}

/** The last day of a month is the last day of the month that is meant. */
function addMonths(date: PartialDate, months: number): PartialDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
