import { globSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '#body/front-matter.ts';
import { type BodyContext, readBody } from '#body/read-body.ts';
import { readDocument } from '#contribution/writing/read-document.ts';
import { writeDocument } from '#contribution/writing/write-document.ts';
import { context } from './section-context.ts';

function toSourceKeys(yaml: string): string[] {
  const fields = load(yaml) as { readonly sources?: readonly { readonly key: string }[] };
  return (fields.sources ?? []).map(({ key }) => key);
}

/** The sections of every body in the hub, each with the fields that it is read against. */
const entries = globSync('content/**/*.mdx')
  .sort()
  .flatMap((name) => {
    const parts = splitFrontMatter(readFileSync(name, 'utf8'));
    if ('problem' in parts) return [];
    const sections = parts.body.trim().split(/^(?=## )/mu);
    const against = { ...context, sourceKeys: toSourceKeys(parts.yaml) };
    return [{ name, sections, against, toString: () => name }];
  });

/** A section as the form holds it: its heading apart from its text. */
const splitHeading = (section: string) =>
  /^(?<heading>## .*\n+)?(?<text>[\s\S]*)$/u.exec(section)?.groups as {
    readonly heading?: string;
    readonly text: string;
  };

function draw(source: string, against: BodyContext) {
  const { drawing, problems } = readBody(source, against);
  if (drawing === undefined) throw new Error(JSON.stringify(problems));
  return drawing;
}

describe('the text of every entry', () => {
  test('there are entries', () => {
    expect(entries.length).toBeGreaterThan(60);
  });

  test.each(entries)('$name comes back byte for byte where nothing is edited', ({ sections }) => {
    for (const section of sections) {
      const given = readDocument(section);
      expect(writeDocument(given.document, given)).toBe(section);
    }
  });

  test.each(entries)('$name, written anew, is drawn as the same page', ({ sections, against }) => {
    const anew = sections.map((section) => {
      const { heading = '', text } = splitHeading(section);
      const given = readDocument(text);
      return `${heading}${writeDocument(given.document, { ...given, blocks: [], text: '' })}\n\n`;
    });
    const { intro, sections: drawn, footnotes } = draw(anew.join(''), against);
    const before = draw(sections.join(''), against);
    expect({ intro, footnotes, html: drawn.map(({ html }) => html) }).toEqual({
      intro: before.intro,
      footnotes: before.footnotes,
      html: before.sections.map(({ html }) => html),
    });
  });

  test('holds next to nothing that can’t be edited', () => {
    const kept = entries.flatMap(({ sections }) =>
      sections.flatMap((section) => {
        const { document } = readDocument(splitHeading(section).text);
        return document.children.filter(({ type }) => type.name === 'verbatim');
      }),
    );
    expect(kept).toEqual([]);
  });
});
