import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heading, makeDocx, paragraph, run } from './make-docx.ts';
import { makeMessyBytes } from './messy-document.ts';
import { readSound, toAll } from './read.ts';

/** Any document, with words of which each stands in it once; those that must not be seen begin with `secret`. */
class Maker {
  count = 0;

  word(): string {
    this.count += 1;
    return `word${String(this.count)}x`;
  }

  secret(): string {
    this.count += 1;
    return `secret${String(this.count)}x`;
  }
}

type Make = (maker: Maker) => string;

const deleted = (maker: Maker) =>
  `<w:del w:id="1"><w:r><w:delText>${maker.secret()}</w:delText></w:r></w:del>`;

const inline: fc.Arbitrary<Make> = fc.constantFrom<Make>(
  (maker) => run(`${maker.word()} `),
  (maker) => run(`${maker.word()} `, '<w:b/>'),
  (maker) => run(`${maker.word()} <18 {x} `, '<w:i/><w:strike/>'),
  (maker) => `<w:ins w:id="1">${run(`${maker.word()} `)}</w:ins>`,
  deleted,
  (maker) => `<w:fldSimple w:instr="X">${run(`${maker.word()} `)}</w:fldSimple>`,
  (maker) => `<w:hyperlink w:anchor="x">${run(`${maker.word()} `)}</w:hyperlink>`,
  (maker) => `<w:hyperlink r:id="good">${run(`${maker.word()} `)}</w:hyperlink>`,
  (maker) => `<w:hyperlink r:id="bad">${run(`${maker.word()} `)}</w:hyperlink>`,
  (maker) => `<w:sdt><w:sdtPr/><w:sdtContent>${run(`${maker.word()} `)}</w:sdtContent></w:sdt>`,
  (maker) =>
    `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(maker.word())}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
  (maker) => run(` ${maker.word()}@example.org `),
  (maker) => run(` http://localhost/${maker.word()} `),
  (maker) => run(`| ${maker.word()} | `),
  (maker) =>
    `<w:r><w:t>${maker.word()}</w:t><w:tab/><w:t>${maker.word()}</w:t><w:br/><w:t>${maker.word()}</w:t></w:r>`,
);

const line = fc.array(inline, { maxLength: 4 }).map(
  (makes): Make =>
    (maker) =>
      makes.map((make) => make(maker)).join(''),
);

const properties = fc.constantFrom(
  '',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  '<w:numPr><w:ilvl w:val="3"/><w:numId w:val="1"/></w:numPr>',
  '<w:outlineLvl w:val="4"/>',
  '<w:jc w:val="center"/>',
);

const block: fc.Arbitrary<Make> = fc.letrec<{
  block: Make;
  table: Make;
  plain: Make;
  titled: Make;
}>((tie) => ({
  plain: fc.tuple(line, properties).map(
    ([make, given]): Make =>
      (maker) =>
        `<w:p><w:pPr>${given}</w:pPr>${make(maker)}</w:p>`,
  ),
  titled: fc
    .tuple(
      fc.constantFrom(
        '',
        '1. ',
        'Governance ',
        'Results and lessons ',
        'References ',
        'Sources',
        'Timeline',
        'Lessons',
      ),
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
    )
    .map(
      ([words, level, isNamed]): Make =>
        (maker) =>
          heading(isNamed ? `${words}${maker.word()}` : words, level),
    ),
  table: fc
    .array(fc.array(tie('plain'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map(
      (rows): Make =>
        (maker) =>
          `<w:tbl>${rows.map((cells, y) => `<w:tr>${cells.map((make, x) => `<w:tc><w:tcPr>${x === 1 && y === 0 ? '<w:gridSpan w:val="2"/>' : x === 0 ? '<w:vMerge/>' : ''}</w:tcPr>${make(maker)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
    ),
  block: fc.oneof(
    { weight: 4, arbitrary: tie('plain') },
    { weight: 2, arbitrary: tie('titled') },
    tie('table'),
  ),
})).block;

describe('no word is lost', () => {
  test.each(['case-study', 'qa'] as const)(
    'of any document, as a %s',
    async (purpose) => {
      await fc.assert(
        fc.asyncProperty(fc.array(block, { maxLength: 12 }), async (makes) => {
          const maker = new Maker();
          const body = makes.map((make) => make(maker)).join('');
          const bytes = makeDocx(body, {
            relations: [
              ['good', 'hyperlink', 'https://www.england.nhs.uk/gp/', true],
              ['bad', 'hyperlink', 'javascript:alert(1)', true],
            ],
          });
          const all = toAll(await readSound(bytes, purpose));
          const seen = body.match(/word\d+x/gu) ?? [];
          expect(
            seen.filter((word) => !all.includes(word)),
            body,
          ).toEqual([]);
          expect(all).not.toMatch(/secret\d/u);
        }),
        { numRuns: 60, interruptAfterTimeLimit: 20_000 },
      );
    },
    60_000,
  );

  test('of a document as people send them, and nothing secret is kept', async () => {
    const all = toAll(await readSound(await makeMessyBytes()));
    expect(all).not.toMatch(/SECRET|HIDDENWORDS/u);
    for (const words of [
      'Our team',
      'Counted by hand',
      'Riverside minutes',
      'Confidential draft v7',
      'Printed by Reception',
      'sam.example@nhs.net',
    ])
      expect(all).toContain(words);
  });
});
