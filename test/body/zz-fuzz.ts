import fc from 'fast-check';
import { readBody } from '#body/read-body.ts';
import { parseWithRemark } from '#body/parse-with-remark.ts';
import { toGlossaryIndex } from '#body/glossary-terms.ts';
const ctx = { sourceKeys: ['swl', 'icb'], base: '/hub/', glossary: toGlossaryIndex([{ id: 'lmc', term: 'Local medical committee', acronym: 'LMC', aliases: ['LMCs', 'GP representative body'], definition: '' }]), image: (n: string) => n === 'map.png' ? { src: '/_a/map.png', srcset: '/_a/map-400.png 400w', width: 800, height: 600 } : undefined };
const tok = fc.constantFrom('a', 'LMC', 'word', ' ', ' ', '\n', '\n\n', '\n\n', '## H', '### S', '- x', '\n- y', '\n1. z', '   ', '**', '*', '_', '`', '```', '~', '~~', '[@swl]', '[@', ']', '[', '](/x/)', '[a](https://e.org)', '[r]', '\n\n[r]: https://e.org\n\n', '[^1]', '\n\n[^1]: note\n\n', '| a | b |\n|---|:-:|\n| 1 | 2 |\n', '|', '<Callout>', '</Callout>', '\n<Callout title="x">\n', '\n</Callout>\n', '<Steps>\n1. a\n</Steps>', '<b>', '</b>', '<br/>', '{', '}', '{x}', '<', '>', '> ', '\\', '&amp;', '&lt;', '&#58;', 'https://x.org/a', 'www.x.org', 'a@b.org', '![m](map.png)', '---', '===', '    ', '\t', 'import x', 'export ', '’', 'é', '😀', '"', "'", '=', '1', '.', ')', '(', '!', '#', ':', 'https:', '<https://x.org>', '- [ ] t');
const seed = Number(process.argv[2] ?? 1); const n = Number(process.argv[3] ?? 3000); let diff = 0, both = 0, refused = 0; const seen = new Map<string, number>();
for (const parts of fc.sample(fc.array(tok, { minLength: 1, maxLength: Number(process.argv[4] ?? 8) }), { seed, numRuns: n })) {
  const s = parts.join('');
  const f = (p?: any) => { try { const r = readBody(s, ctx, p); return JSON.stringify(r.drawing ?? [...new Set(r.problems.map((x) => x.rule))].sort()); } catch (e: any) { return 'THROW ' + e.stack.slice(0,300); } };
  const a = f(), b = f(parseWithRemark);
  if (a[0]==='{') both++; 
  if (a !== b) { diff++; const bothRefuse = a[0] === "[" && b[0] === "["; if (bothRefuse) continue; const k = bothRefuse ? 'R' : 'H'; seen.set(k, (seen.get(k) ?? 0) + 1); if (seen.get(k)! <= (bothRefuse ? 6 : 40)) console.log(k, JSON.stringify(s), '\n  S', a.slice(0, 500), '\n  R', b.slice(0, 500)); }
}
console.log({ n, drawn: both, diff, seen });
