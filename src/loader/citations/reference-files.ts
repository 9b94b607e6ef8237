import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { type Citation, toCslJson } from '#domain/citation.ts';
import type { CitedName, CitedWork } from '#domain/cited-work.ts';

// Letters stay as they are: its ASCII would drop those that TeX has no command for. What TeX would read as a
// command is escaped here.
Object.assign(plugins.config.get('@bibtex').format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

/** A work in the files that reference managers read. */
export function toReferenceFiles(work: CitedWork): Citation['files'] {
  const plain = mapWords(work, (words) => words.replace(/\s+/gu, ' '));
  return { bib: toBibtex(plain), ris: toRis(plain), json: toCslJson([plain]) };
}

/** Fields of BibLaTeX, with the year and month that older BibTeX asks for beside the date. */
function toBibtex(work: CitedWork): string {
  const escaped = mapWords(work, escapeTex);
  const text = String(plugins.output.format('biblatex', [escaped]));
  return `${text
    .replace(/^\tlanguage = .*\n/mu, '')
    .replace(/^\tdate = \{(\d{4}).*\n/mu, (line, year: string) => `${line}\tyear = {${year}},\n`)
    .trim()}\n`;
}

/** By the library's choice of tags, but in whole lines: it would break a long one within a word. */
function toRis({ id: _, ...work }: CitedWork): string {
  const [{ TY: type, ...tags }] = plugins.output.format('ris', [work], {
    format: 'object',
  }) as readonly [Readonly<Record<string, string | readonly string[]>>];
  const container = work['container-title'];
  // It leaves out the site that a page is part of.
  const all = { ...tags, ...(container !== undefined && { T2: container }) };
  const lines = Object.entries(all).flatMap(([tag, values]) =>
    [values].flat().map((value) => `${tag}  - ${value}`),
  );
  return [`TY  - ${String(type)}`, ...lines, 'ER  - ', ''].join('\n');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

function escapeTex(words: string): string {
  return (
    words
      .replace(/[\\~^<>{}&%$#_]/gu, (sign) => TEX[sign] ?? `\\${sign}`)
      // Two of these, or one before a grave accent, would become another sign.
      .replace(/(['`,-])(?=\1)|[?!](?=`)/gu, '$&{}')
  );
}

/** Changes the words of a work, wherever it has any. */
function mapWords(work: CitedWork, change: (words: string) => string): CitedWork {
  const { author, 'container-title': container, publisher, note } = work;
  const mapName = (name: CitedName): CitedName =>
    'literal' in name
      ? { literal: change(name.literal) }
      : { family: change(name.family), given: change(name.given) };
  return {
    ...work,
    title: change(work.title),
    ...(author && { author: author.map(mapName) }),
    ...(container !== undefined && { 'container-title': change(container) }),
    ...(publisher !== undefined && { publisher: change(publisher) }),
    ...(note !== undefined && { note: change(note) }),
  };
}
