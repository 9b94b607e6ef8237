import fc from 'fast-check'; import { writeFileSync } from 'node:fs';
import { mdxToMdast } from 'satteri';
const tok = fc.constantFrom('a', 'word', ' ', '\n', '\n\n', '## H', '- x', '\n1. z', '   ', '**', '*', '_', '`', '```', '~', '[@', ']', '[', '](/x/)', '[r]', '\n\n[r]: https://e.org\n\n', '[^1]', '\n\n[^1]: note\n\n', '| a | b |\n|---|:-:|\n| 1 | 2 |\n', '|', '<A>', '</A>', '\n<A x="x">\n', '\n</A>\n', '<b>', '{', '}', '{x}', '<', '>', '> ', '\\', '&amp;', '&#58;', 'www.x.org', 'a@b.org', '---', '===', '    ', '\t', 'import x', 'export ', 'import {', "import x from '", '’', 'é', '😀', '"', "'", '=', '/*', '*/', '//', '${', '\r', '\r\n', '\0', '<!--', '/>', '<A x={', '<A {...', '\u2028');
const [seed, n, len, suffix] = [Number(process.argv[2]), Number(process.argv[3]), Number(process.argv[4]), JSON.parse(process.argv[5] ?? '""')];
for (const parts of fc.sample(fc.array(tok, { minLength: 1, maxLength: len }), { seed, numRuns: n })) {
  const s = parts.join('') + suffix; writeFileSync('/tmp/last.txt', JSON.stringify(s));
  try { mdxToMdast(s, { position: true, features: { gfm: true, frontmatter: false } }); } catch (e: any) { if (!/^\d+:\d+: /.test(e.message)) console.log('ODD', JSON.stringify(s), e.message.slice(0, 200)); }
}
