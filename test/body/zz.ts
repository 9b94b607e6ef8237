import { readBody } from '#body/read-body.ts';
import { parseWithRemark } from '#body/parse-with-remark.ts';
import { toGlossaryIndex } from '#body/glossary-terms.ts';
const ctx = { sourceKeys: ['swl', 'icb'], base: '/hub/', glossary: toGlossaryIndex([{ id: 'lmc', term: 'Local medical committee', acronym: 'LMC', aliases: ['LMCs', 'GP representative body'], definition: '' }, { id: 'icb', term: 'Integrated care board', acronym: 'ICB', aliases: ['board'], definition: '' },{ id: 'pcn', term: 'Primary care network', acronym: 'PCN', aliases: ['network'], definition: '' }]), image: (n: string) => n === 'map.png' ? { src: '/_a/map.png', srcset: '/_a/map-400.png 400w', width: 800, height: 600 } : undefined };
const src = `Intro on the LMCs and ICB [@swl]. See [us](/case-studies/x/) or https://nhs.uk/a?b=1&c=2.

## The challenge & *more*

Primary care
networks (PCNs) met[^1] **twice** [@swl; @icb]. The PCN is <small> no.

Table: Who did what [@icb]

| Who | What |
|:--|--:|
| LMC | 3 |

- a
- b [x](#the-challenge-more)

### Sub

![Map of it](map.png)

<Callout title="A & B">
text ICB
</Callout>

<Steps>
1. One
2. Two
</Steps>

<Quote by="X" source="swl">Said</Quote>

[^1]: A note [@icb].
`;
for (const s of [src.replace(' is <small> no', ''), src, 'a <18 b', '[@sw] and [@x]\n\n<Calout>x</Calout>\n\n{1+1}\n\n# H\n\n#### J\n\n[a](mailto:x@y.z) [b](//e.com) [x](www.a.b)\n\n![](a.png) ![x](../b.png)\n\n<Callout titl="a" title={x} {...y}>z</Callout>\n\n<b>hi</b>\n\n[x](foo bar)']) for (const p of [undefined, parseWithRemark]) console.log(JSON.stringify(readBody(s, ctx, p), null, 1));
