import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { toHtml } from 'hast-util-to-html';
import { readBody } from '#body/read-body.ts';
import { parseWithSatteri } from '#body/parse-with-satteri.ts';
import { parseWithRemark } from '#body/parse-with-remark.ts';
import { toGlossaryIndex } from '#body/glossary-terms.ts';
const raw = load(readFileSync('/work/shared/facts/glossary.yaml', 'utf8')) as any;
const terms = raw.terms.map((t: any) => ({ id: t.term.toLowerCase().replace(/[^a-z0-9]+/g, '-'), term: t.term, acronym: t.acronym ?? undefined, aliases: t.aliases, definition: t.definition }));
const t0 = performance.now(); const glossary = toGlossaryIndex(terms); console.log('index', terms.length, (performance.now() - t0).toFixed(2), 'ms', [...glossary.wordings.values()].flat().length);
const ctx = { sourceKeys: ['swl', 'icb', 'confed'], base: '/', glossary, image: () => ({ src: '/_a/map.png', srcset: '/_a/map-400.png 400w', width: 800, height: 600 }) };
const para = (i: number) => `Primary care in a system is many independent organisations, and practice ${i} found that a single collective voice is hard to build [@swl]. The LMC and the ICB met with **primary care networks** and federations; see [the register](/collaboratives/) or https://www.england.nhs.uk/page?id=${i}. Members of the board took ${i} months to agree terms of reference and a memorandum of understanding before the integrated care system took its statutory form [@icb; @confed].\n\n`;
const body = (i: number) => { let s = '\n\n\n\nIntro paragraph about the alliance [@swl].\n\n'; for (const h of ['The challenge', 'What they did', 'How it is governed', 'How it is paid for', 'What changed', 'What they learned']) s += `## ${h}\n\n${para(i)}${para(i + 1)}`; s += `### Detail\n\n| Place | Practices |\n|---|--:|\n| Merton | 21 |\n| Sutton | 23 |\n\n- one thing[^1]\n- another *thing*\n\n<Callout title="Last known">\nNo later source says.\n</Callout>\n\n<Steps>\n1. Meet.\n2. Agree.\n</Steps>\n\n![Map of boroughs](map.png)\n\n[^1]: A note on it [@icb].\n`; return s; };
const bodies = Array.from({ length: 1000 }, (_, i) => body(i)); console.log('bytes', bodies[0]!.length);
console.log(readBody(bodies[0]!, ctx).problems, readBody(bodies[0]!, ctx).drawing?.terms, readBody(bodies[0]!, ctx).drawing?.sections[0]);
for (const r of [1, 2, 3]) { let t = performance.now(); for (const b of bodies) parseWithSatteri(b); const p = performance.now() - t; t = performance.now(); for (const b of bodies) readBody(b, ctx); const all = performance.now() - t; console.log({ run: r, parse: (p / 1000).toFixed(3), all: (all / 1000).toFixed(3) }); }
let t = performance.now(); for (const b of bodies.slice(0, 50)) readBody(b, ctx, parseWithRemark); console.log('remark', ((performance.now() - t) / 50).toFixed(2));
