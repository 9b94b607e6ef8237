import type { DraftSection, Picture, Submission } from '#contribution/draft.ts';
import { getAt, setAt } from '#contribution/form/draft-fields.ts';
import type { Form } from '#contribution/form/form.ts';
import type { DataPath } from '#domain/marked-values.ts';

/** What changed: a field or section, or the list of sources that citing fields choose from. */
export type Change = 'words' | 'sources' | 'all';

/** What a person is working on. Every control reads from it and writes to it; it tells who listens. */
export interface FormSession {
  readonly form: Form;
  readonly submission: () => Submission;
  readonly get: (path: DataPath) => unknown;
  /** Undefined takes the answer out. */
  readonly set: (path: DataPath, value: unknown) => void;
  readonly setFields: (fields: Submission['draft']['fields']) => void;
  readonly setSections: (sections: readonly DraftSection[]) => void;
  readonly setSectionText: (index: number, text: string) => void;
  readonly addPicture: (picture: Picture) => void;
  /** Puts another draft in the place of this one. */
  readonly replace: (submission: Submission) => void;
  readonly setId: (id: string) => void;
  /** Calls back on each change until the signal is aborted. */
  readonly listen: (onChange: (change: Change) => void, signal?: AbortSignal) => void;
}

export function openSession(form: Form, first: Submission): FormSession {
  let held = first;
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change) => {
    for (const listener of [...listeners]) listener(change);
  };
  const setDraft = (draft: Partial<Submission['draft']>, change: Change) => {
    held = { ...held, draft: { ...held.draft, ...draft } };
    tell(change);
  };
  return {
    form,
    submission: () => held,
    get: (path) => getAt(held.draft.fields, path),
    set: (path, value) => {
      const fields = setAt(held.draft.fields, path, value);
      setDraft({ fields }, path[0] === 'sources' ? 'sources' : 'words');
    },
    setFields: (fields) => {
      setDraft({ fields }, 'words');
    },
    setSections: (sections) => {
      setDraft({ sections }, 'words');
    },
    setSectionText: (index, text) => {
      const sections = held.draft.sections.map((section, place) =>
        place === index ? { ...section, text } : section,
      );
      setDraft({ sections }, 'words');
    },
    setId: (id) => {
      setDraft({ id }, 'words');
    },
    addPicture: (picture) => {
      held = { ...held, pictures: [...held.pictures, picture] };
      tell('words');
    },
    replace: (submission) => {
      held = submission;
      tell('all');
    },
    listen: (onChange, signal) => {
      listeners.add(onChange);
      signal?.addEventListener('abort', () => listeners.delete(onChange));
    },
  };
}
