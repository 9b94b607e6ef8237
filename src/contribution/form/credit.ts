import type { Submission } from '#contribution/draft.ts';
import type { PartialDate } from '#domain/partial-date.ts';
import { getList, setAt } from './draft-fields.ts';
import { UNNAMED_AUTHOR } from './permission.ts';

/** Somebody who is thanked on the entry, with the consent that this takes. */
interface Credit {
  readonly name: string;
  readonly role: 'contributed' | 'corrected';
  readonly on: PartialDate;
  readonly consent: true;
}

/** Names that this person's work is credited to; those who stood in the entry before are left out. */
export function getCredited(submission: Submission): readonly string[] {
  return getList(submission.draft.fields, ['credit'])
    .slice(countEarlier(submission))
    .map((item) => (item as Partial<Credit>).name ?? '');
}

/**
 * The fields with these people thanked, and only them besides those who stood there before. Whoever names
 * them here has their consent: the form asks for no name without it.
 */
export function setCredited(
  submission: Submission,
  names: readonly string[],
  today: PartialDate,
): Submission['draft']['fields'] {
  const { draft, original } = submission;
  const role = original === undefined ? 'contributed' : 'corrected';
  const earlier = getList(draft.fields, ['credit']).slice(0, countEarlier(submission));
  const own = [...new Set(names.map((name) => name.trim()))]
    .filter((name) => name !== '')
    .map((name): Credit => ({ name, role, on: today, consent: true }));
  const credit = [...earlier, ...own];
  const fields = setAt(draft.fields, ['credit'], credit.length === 0 ? undefined : credit);
  if (original !== undefined) return fields;
  // A new entry says who sent it in, or that they are not named.
  const by = own.length === 0 ? UNNAMED_AUTHOR : NAMES.format(own.map(({ name }) => name));
  return setAt(fields, ['provenance', 'by'], by);
}

const NAMES = new Intl.ListFormat('en-GB');

/** Each credit of a file says once, on a line of its own, that the person agreed. */
function countEarlier({ original = '' }: Submission): number {
  return original.match(/^[ -]*consent: true\s*$/gmu)?.length ?? 0;
}
