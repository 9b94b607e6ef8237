import type { Submission } from '#contribution/draft.ts';

/** What a list of drafts calls one. */
export function toDraftTitle({ draft }: Submission): string {
  const { title, term, name, question } = draft.fields;
  const words = [title, term, name, question].find(
    (value) => typeof value === 'string' && value.trim() !== '',
  );
  return typeof words === 'string' ? words.trim() : 'No title yet';
}

const WORDS: Readonly<Record<Submission['purpose'], string>> = {
  'case-study': 'New case study',
  qa: 'New Q&A',
  correction: 'Correction',
  adaptation: 'New case study, adapted from another',
  status: 'Status update',
};

/** What sort of contribution it is. */
export function toDraftSort({ purpose }: Submission): string {
  return WORDS[purpose];
}

/** The name of a draft's file: `south-west-london-draft.json`. */
export function toDraftFileName({ purpose, draft }: Submission): string {
  return `${/^[a-z0-9-]+$/u.test(draft.id) ? draft.id : purpose}-draft.json`;
}
