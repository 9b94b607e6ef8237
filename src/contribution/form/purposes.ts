import type { PurposeId } from '#contribution/draft.ts';
import type { KindId } from '#domain/kind-ids.ts';

/** What a person can do with a form, in the words that lead to it. */
export interface Purpose {
  readonly id: PurposeId;
  /** The kind of entry that it makes or changes; a correction is of any kind. */
  readonly kind: KindId;
  readonly title: string;
  /** What it is and how long it takes. */
  readonly is: string;
  /** It makes a new entry, for which there is a Word template. */
  readonly isNew: boolean;
  /** What is made, in a sentence. */
  readonly one: string;
}

const purposes: Readonly<Record<PurposeId, Omit<Purpose, 'id'>>> = {
  'case-study': {
    kind: 'case-studies',
    title: 'Share a case study',
    is: 'Tell us what one collaborative did, what changed and what others can take from it. With your notes to hand it takes about an hour, and you can stop and carry on another day.',
    isNew: true,
    one: 'case study',
  },
  qa: {
    kind: 'qas',
    title: 'Share a Q&A',
    is: 'An interview with somebody who leads or works in primary care: the questions, and the answers as they were given.',
    isNew: true,
    one: 'Q&A',
  },
  adaptation: {
    kind: 'case-studies',
    title: 'Tell us what you adapted',
    is: 'You tried what others did. Say what you kept, changed and dropped, and why; then tell the story as far as you can.',
    isNew: true,
    one: 'case study',
  },
  correction: {
    kind: 'case-studies',
    title: 'Suggest a change',
    is: 'Something on a page is wrong, missing or out of date. Change it in a form; the editors see exactly what you changed.',
    isNew: false,
    one: 'page',
  },
  status: {
    kind: 'collaboratives',
    title: 'Say if it is still running',
    is: 'What do you know about a body in the register today? It takes two minutes and one source.',
    isNew: false,
    one: 'register record',
  },
};

export function getPurpose(id: PurposeId): Purpose {
  return { id, ...purposes[id] };
}
