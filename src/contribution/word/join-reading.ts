import type { Submission } from '#contribution/draft.ts';
import { toFreeName } from '#contribution/free-name.ts';
import { isBlank } from '#contribution/form/draft-fields.ts';
import type { WordEntry } from './read-word.ts';

/**
 * What a file says goes over what stood in the form; what it says nothing of stays. Where its text takes the place
 * of the one before, its pictures do too, since only a text shows them.
 */
export function joinReading(
  held: Submission,
  { draft, pictures }: Pick<WordEntry, 'draft' | 'pictures'>,
): Submission {
  const said = Object.fromEntries(
    Object.entries(draft.fields).filter(([, value]) => !isBlank(value)),
  );
  const { provenance, review } = held.draft.fields;
  const isTold = draft.sections.some(({ text }) => text.trim() !== '');
  const kept = isTold ? [] : held.pictures;
  const taken = kept.map(({ name }) => name);
  return {
    ...held,
    draft: {
      ...held.draft,
      id: draft.id === '' ? held.draft.id : draft.id,
      fields: { ...held.draft.fields, ...said, provenance, review },
      sections: isTold ? draft.sections : held.draft.sections,
    },
    pictures: [
      ...kept,
      ...pictures.map((picture) => ({ ...picture, name: toFreeName(picture.name, taken) })),
    ],
  };
}
