import type { ProseBlock } from '#body/prose.ts';
import type { ProseContext, ProseRule, ProseSlip } from '#rules/prose-rule.ts';

/** Capitals, at least two, with & and figures among them; the s of a plural is left off. */
const SHORT_FORM = /(?<![\p{L}\p{N}_/-])(?:\p{Lu}[\p{N}&]?){2,8}(?=s?(?![\p{L}\p{N}_/-]))/gu;

/** Short forms that everybody in primary care says, and hardly anybody could spell out. */
const WELL_KNOWN: ReadonlySet<string> = new Set(
  'NHS GP UK IT HR PDF BBC VAT CEO AGM AI OK TV BMA BMJ RCGP CQC A&E UTC HIV DNA QR FAQ ID PE MP MPS EU USA LLP CIC LTD PLC II III IV XI KPMG'.split(
    ' ',
  ),
);

/** Short forms that an entry never spells out, and the hub’s pages neither. */
export const explainedAcronyms: ProseRule = {
  id: 'explained-acronyms',
  group: 'style',
  severity: 'advice',
  title: 'A short form is spelled out where it is first used, or is in the glossary.',
  reason:
    'Short forms differ between professions and from place to place. A reader who has to look one up may not come back.',
  find: ({ blocks }, context) => {
    const seen = new Set<string>();
    return blocks.flatMap((block) =>
      [...block.text.matchAll(SHORT_FORM)].flatMap(({ 0: form, index }): ProseSlip[] => {
        if (seen.has(form)) return [];
        seen.add(form);
        if (
          isKnown(form, context) ||
          isCode(block, index + form.length) ||
          isCapitalised(block, index) ||
          isExplained(form, blocks)
        )
          return [];
        return [
          {
            block,
            at: index,
            words: form,
            message: `“${form}” is not spelled out.`,
            fix: `Write the words first, then the short form in brackets, as in “local medical committee (LMC)”; or add it to the glossary.`,
          },
        ];
      }),
    );
  },
};

function isKnown(form: string, { explained, namedForms }: ProseContext): boolean {
  return WELL_KNOWN.has(form) || explained.has(form) || namedForms.has(form);
}

/** Whether the short form stands in brackets after other words, or has words in brackets after it. */
function isExplained(form: string, blocks: readonly ProseBlock[]): boolean {
  const written = RegExp.escape(form);
  const explanation = new RegExp(
    `\\p{L}["”’]? \\((?:the )?["“‘]?${written}s?["”’]?[),;]|(?<![\\p{L}\\p{N}])${written}s? \\(|(?<![\\p{L}\\p{N}])${written}s?,? (?:short for|stands? for|or \\p{Ll}+ \\p{Ll}+)`,
    'u',
  );
  return blocks.some(({ text }) => explanation.test(text));
}

/** Whether figures follow: “HC 113” is the number of a paper. */
function isCode({ text }: ProseBlock, end: number): boolean {
  return /^ ?\d/u.test(text.slice(end, end + 2));
}

/** Words that are merely written in capitals. */
function isCapitalised({ text }: ProseBlock, at: number): boolean {
  return (
    /\p{Lu}{4,}[ ,]+$/u.test(text.slice(0, at)) ||
    /^\p{Lu}{2,}[ ,]+\p{Lu}{4,}/u.test(text.slice(at))
  );
}
