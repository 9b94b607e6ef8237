import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CitedWork } from '#domain/cited-work.ts';
import { ACCESSED_MARKS, type TextStyle, textStyles } from '#domain/citation.ts';
import type { KeptValues } from '#loader/kept-values.ts';
import { toBritishLocale } from './british-locale.ts';

/** A work in each of the styles that are read, with marks where the day of reading goes. */
export type CitationTexts = Readonly<Record<TextStyle, string>>;

const { locales, styles } = plugins.config.get('@csl');
locales.add('en-GB', toBritishLocale(locales.get('en-US')));

/** The styles by the names that Citation.js has for them. */
const TEMPLATES: Readonly<Record<TextStyle, string>> = {
  harvard: 'harvard1',
  vancouver: 'vancouver',
  apa: 'apa',
};
for (const template of Object.values(TEMPLATES))
  styles.add(`${template}-entry`, toEntryStyle(styles.get(template)));

/**
 * A style as far as an entry of a list of references needs it. How a text points to the entry, and how entries are
 * put in order and told apart, took two thirds of the time.
 */
function toEntryStyle(style: string): string {
  return (
    style
      .replace(
        /<citation\b[\s\S]*<\/citation>/u,
        '<citation><layout><text value="-"/></layout></citation>',
      )
      .replace(/<sort>[\s\S]*?<\/sort>/gu, '')
      // Cite Them Right takes an article without volume and pages for one not yet published; the hub records neither.
      .replace(/<text value="Preprint"[^>]*>/u, '')
  );
}

/** A day of reading that nobody has, and how the styles write it: the reader's own takes its place. */
const NOBODYS_DAY = { 'date-parts': [[8888, 8, 8]] } as const;
const WRITTEN = { long: '8 August 8888', short: '8888 Aug 8' } as const;

/** What stands for the title and the address where a citation is to be filled in. */
const TITLE = 'Zqtitleqz';
const ADDRESS = 'https://zqaddressqz.example/';

/** A title in which no style changes anything, and how it ends. */
const PLAIN_TITLE =
  /^[\p{L}\p{N}](?:[\p{L}\p{N} ,’()/–-]|: (?=[\p{L}\p{N}]))*(?<![ ,’–-])(?<end>\??)$/u;
const PLAIN_ADDRESS = /^https?:\/\/[\w./-]+\/$/u;

/** Writes citations in words. */
export class CitationWriter {
  readonly #kept: Pick<KeptValues<CitationTexts>, 'find' | 'keep'>;

  /** By all that a citation is made of but the title and the address. */
  readonly #patterns = new Map<string, CitationTexts>();

  /** @param kept citations of earlier builds */
  constructor(kept: Pick<KeptValues<CitationTexts>, 'find' | 'keep'>) {
    this.#kept = kept;
  }

  /**
   * Cites a work. The styles take some milliseconds for each, and citations of the hub's own pages differ in title
   * and address alone, so these are written once and filled in; a test holds the two ways together. What must be
   * known of a work's standing follows in brackets: no style has a place for it.
   */
  write({ note, status: _status, ...work }: CitedWork): CitationTexts {
    const texts = this.#writePlain(work);
    return note === undefined ? texts : mapTexts((style) => `${texts[style]} [${note}]`);
  }

  #writePlain(work: CitedWork): CitationTexts {
    const end = PLAIN_TITLE.exec(work.title)?.groups?.end;
    const { title, URL, id: _, ...rest } = work;
    if (work.type !== 'webpage' || end === undefined || !PLAIN_ADDRESS.test(URL ?? ''))
      return this.#get(work);
    const key = JSON.stringify([rest, end]);
    const pattern =
      this.#patterns.get(key) ??
      this.#get({ ...rest, id: 'pattern', title: TITLE + end, URL: ADDRESS });
    this.#patterns.set(key, pattern);
    return mapTexts((style) =>
      pattern[style].replace(TITLE + end, () => title).replace(ADDRESS, () => URL ?? ''),
    );
  }

  #get(work: CitedWork): CitationTexts {
    const key = JSON.stringify(work);
    const texts = this.#kept.find(key) ?? writeTexts(work);
    this.#kept.keep(texts, key);
    return texts;
  }
}

/** Cites a work by the styles themselves. */
export function writeTexts(work: CitedWork): CitationTexts {
  const items = [{ ...work, accessed: NOBODYS_DAY }];
  return mapTexts((style) => {
    const options = { template: `${TEMPLATES[style]}-entry`, lang: 'en-GB' };
    const text = String(plugins.output.format('bibliography', items, options)).trim();
    return (
      text
        // The number of a list, of which there is one.
        .replace(/^1\. /u, '')
        .replaceAll(WRITTEN.long, ACCESSED_MARKS.long)
        .replaceAll(WRITTEN.short, ACCESSED_MARKS.short)
    );
  });
}

function mapTexts(toText: (style: TextStyle) => string): CitationTexts {
  const all = Object.keys(textStyles) as TextStyle[];
  return Object.fromEntries(all.map((style) => [style, toText(style)])) as CitationTexts;
}
