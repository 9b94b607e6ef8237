import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft, PurposeId } from '#contribution/draft.ts';
import { readWord } from '#contribution/word/read-word.ts';
import { templatePurposes, writeTemplate } from '#contribution/word/write-template.ts';
import { kinds } from '#domain/kinds.ts';
import { toForm } from '#contribution/form/form-steps.ts';
import { anyDraft } from './drafts.ts';

const TODAY = '2026-11-22';

async function read(bytes: Uint8Array, purpose: PurposeId) {
  const reading = await readWord({ name: 'filled.docx', bytes }, purpose, TODAY);
  if ('message' in reading) throw new Error(reading.message);
  return reading;
}

/** An interview lists a question for each heading, whether the draft did or not. */
function withHeadings({ fields, sections, kind }: Draft): Record<string, unknown> {
  if (kind !== 'qas') return { ...fields };
  const questions = (fields.questions ?? []) as readonly object[];
  return {
    ...fields,
    questions: [...questions, ...sections.map(({ heading }) => ({ question: heading }))],
  };
}

describe('a template that was filled', () => {
  test.each(templatePurposes)(
    'gives back every field and section: %s',
    async (purpose) => {
      const { kind, empty } = toForm(purpose);
      await fc.assert(
        fc.asyncProperty(anyDraft(kind), async (draft) => {
          const { draft: found, unplaced } = await read(
            await writeTemplate(purpose, draft),
            purpose,
          );
          expect(unplaced).toEqual([]);
          expect(found.fields).toEqual({ ...empty, ...withHeadings(draft) });
          expect(found.sections).toEqual(draft.sections);
          expect(found.kind).toBe(kind);
        }),
        { numRuns: 12, interruptAfterTimeLimit: 25_000 },
      );
    },
    120_000,
  );

  test.each(templatePurposes)('says nothing while it is blank: %s', async (purpose) => {
    const { draft, unplaced, pictures } = await read(await writeTemplate(purpose), purpose);
    const { kind, empty } = toForm(purpose);
    expect(draft.fields).toMatchObject(empty);
    expect(Object.keys(draft.fields).toSorted()).toEqual(
      [
        ...Object.keys(empty),
        'provenance',
        'review',
        ...(kind === 'qas' ? [] : ['published']),
      ].toSorted(),
    );
    expect(draft.sections).toEqual(kinds[kind].sections.map((heading) => ({ heading, text: '' })));
    expect(unplaced).toEqual([]);
    expect(pictures).toEqual([]);
  });
});
