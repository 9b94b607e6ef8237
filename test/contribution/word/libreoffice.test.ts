import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Draft } from '#contribution/draft.ts';
import { toForm } from '#contribution/form/form-steps.ts';
import { writeTemplate } from '#contribution/word/write-template.ts';
import { makeFullDraft } from './full-draft.ts';
import { makeMessyBytes } from './messy-document.ts';
import { getText, readSound, toAll } from './read.ts';

// The fixtures are what LibreOffice 7.4 made of the same documents: `soffice --headless --convert-to odt`
// (or docx) of `makeMessyBytes()` and of `writeTemplate(purpose, makeFullDraft(kind))`; the draft that a template was
// filled with stands beside it, since a field that came later is not in it.
const load = (name: string) => new Uint8Array(readFileSync(join('test/fixtures/word', name)));

describe.each(['case-study', 'qa'] as const)('a filled template for a %s', (purpose) => {
  const { kind } = toForm(purpose);
  const filled = JSON.parse(
    readFileSync(join('test/fixtures/word', `filled-${purpose}.json`), 'utf8'),
  ) as Draft;

  test.each(['as it was written', `filled-${purpose}.odt`, `filled-${purpose}-libreoffice.docx`])(
    'gives back every field: %s',
    async (name) => {
      const isFixture = name.startsWith('filled');
      const full = isFixture ? filled : makeFullDraft(kind);
      const bytes = isFixture ? load(name) : await writeTemplate(purpose, full);
      const { draft, unplaced } = await readSound(bytes, purpose, name);
      expect(draft.sections).toEqual(full.sections);
      const { questions, ...fields } = draft.fields;
      const { questions: asked, ...others } = full.fields;
      expect(fields).toEqual(others);
      if (kind === 'qas')
        expect(questions).toEqual([
          ...(asked as readonly unknown[]),
          ...full.sections.map(({ heading }) => ({ question: heading })),
        ]);
      expect(unplaced).toEqual([]);
    },
  );
});

describe('a document as people send them', () => {
  test.each(['as a library writes it', 'messy.odt', 'messy-libreoffice.docx'])(
    'falls into the same fields and sections: %s',
    async (name) => {
      const bytes = name.startsWith('messy') ? load(name) : await makeMessyBytes();
      const entry = await readSound(bytes, 'case-study', name);
      const { draft, notices } = entry;
      expect(draft.id).toBe('riverside-practices-one-phone-line-for-nine-surgeries');
      expect(draft.fields).toMatchObject({
        title: 'Riverside practices: one phone line for nine surgeries',
        summary: 'Nine surgeries share one phone line, and callers wait less.',
        authors: ['Sam Example; Practice managers’ group'],
        timeline: [
          { date: '2023-03', event: 'First meeting of the nine surgeries' },
          { date: '2023-09-04', event: 'One number goes live' },
        ],
      });
      expect(getText(entry, 'The challenge')).toBe(
        `Phones rang out “all morning” – patients with results \\<18 or \\{x} waited longest [@nhs-england-fuller-2022]. Staff left. We had to act.

&#105;mport of patients from the closed surgery made it worse

&#101;xport default nothing

- hand-typed first point
- hand-typed second point

### Who was worst hit

People without a mobile phone.`,
      );
      expect(getText(entry, 'What they did').replace(/\n+/gu, '\n')).toBe(
        `We went step by step:
1. Count the calls
   1. in the morning
      - by hand
   2. in the afternoon
2. Share the rota
### Our team:
- Reception
  - Nurses and pharmacists`,
      );
      expect(getText(entry, 'How it is governed')).toContain(
        'See [our terms](https://www.riverside-example.org.uk/terms), the trick and [a report](https://www.kingsfund.org.uk/page).',
      );
      expect(getText(entry, 'How it is paid for')).toBe('£1.50 a patient, from the network.');
      expect(getText(entry, 'What changed')).toContain(
        '| Calls dropped | Friday 22% | Friday 9% |',
      );
      expect(getText(entry, 'What changed')).toContain('![Chart of dropped calls by weekday](');
      expect(getText(entry, 'What they learned')).toContain('Start small.');
      expect(entry.pictures).toHaveLength(2);
      expect(entry.unplaced).toEqual([]);
      expect(toAll(entry)).not.toMatch(/SECRET|HIDDENWORDS/u);
      for (const said of [
        'tracked insertion',
        'tracked deletion',
        'hidden text',
        '1 comment',
        'table of contents',
        'Confidential draft v7',
        'Printed by Reception',
        '“Background” was put under “The challenge”',
        'merged cells',
        'has no description',
        '“sam.example@nhs.net” was left out',
      ])
        expect(notices.join('\n')).toContain(said);
    },
  );
});
