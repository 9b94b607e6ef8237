import type { Element } from 'hast';
import { toSourceKey } from '#contribution/form/source-key.ts';
import { element, text } from '#body/hast.ts';
import type { Findings, Unplaced } from './document-reading.ts';
import { findAll, isElement, toLine } from './hast-text.ts';
import { toSafeAddress } from './links.ts';
import { toGrid } from './tables.ts';
import type { Note } from './to-body.ts';

/** A source as far as the document tells of it: nothing is added that it does not say. */
export interface FoundSource {
  readonly key: string;
  readonly title: string;
  readonly date?: string;
  readonly url?: string;
}

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"“”]+/iu;

/** A note longer than this says more than where something stands. */
const LONGEST_NOTE = 300;

/** Gathers the sources that a document names in its list of sources and in its notes. */
export class SourcePlacing {
  readonly sources: FoundSource[] = [];
  readonly unplaced: Unplaced[] = [];
  private readonly findings: Findings;
  private readonly taken: string[];

  constructor(findings: Findings, taken: readonly string[]) {
    this.findings = findings;
    this.taken = [...taken];
  }

  /** Each paragraph or item beneath the heading “References” is a source. */
  addList(blocks: readonly Element[]): void {
    for (const line of blocks.flatMap(toItems)) {
      const words = toLine(line);
      if (words === '') continue;
      if (this.add(line) === undefined)
        this.unplaced.push({
          text: words,
          why: 'This is among the sources, but its title can’t be told apart from the rest.',
        });
    }
  }

  /** A note that names one web page becomes a source, and the pointer to it a citation. */
  toNote({ id, blocks }: Omit<Note, 'key'>): Note {
    const [block] = blocks;
    const words = block === undefined ? '' : toLine(block);
    const isSource =
      block !== undefined &&
      blocks.length === 1 &&
      words.length <= LONGEST_NOTE &&
      findAddresses(block).length === 1;
    return { id, blocks, key: isSource ? this.add(block) : undefined };
  }

  /** The key of the source that these words name; undefined where they name none. */
  private add(line: Element): string | undefined {
    const [address] = findAddresses(line);
    const url = address === undefined ? undefined : toSafeAddress(address, this.findings);
    const title = toTitle(toLine(line));
    if (title === '' || (address !== undefined && url === undefined)) return undefined;
    const same = this.sources.find((source) => source.url === url && source.title === title);
    if (same !== undefined) return same.key;
    const key = toSourceKey({ title, date: title }, this.taken);
    this.taken.push(key);
    this.sources.push({ key, title, ...(url !== undefined && { url }) });
    return key;
  }
}

/** Words that lead to an address, and say nothing once it is an address of its own. */
export const LEAD_WORDS = 'available at from online retrieved accessed url link http';

function toItems(block: Element): Element[] {
  if (block.tagName === 'table')
    return toGrid(block).rows.map((row) =>
      element(
        'p',
        {},
        [...new Set(row)].flatMap((cell, index) => [
          text(index === 0 ? '' : ' '),
          ...cell.children,
        ]),
      ),
    );
  if (!isElement(block, 'ul', 'ol')) return [block];
  return block.children.flatMap((child) => (isElement(child, 'li') ? [child] : []));
}

function findAddresses(line: Element): string[] {
  const linked = findAll(line, 'a').flatMap(({ properties: { href } }) =>
    typeof href === 'string' && /^https?:/iu.test(href) ? [href] : [],
  );
  if (linked.length > 0) return [...new Set(linked)];
  const [written] = ADDRESS.exec(toLine(line)) ?? [];
  if (written === undefined) return [];
  const bare = written.replace(/[.,;:!?)\]]+$/u, '');
  return [/^www\./iu.test(bare) ? `https://${bare}` : bare];
}

/** The words without the address, its introduction and the number before them. */
function toTitle(words: string): string {
  const title = words
    .replace(ADDRESS, ' ')
    .replace(
      /\(?\b(?:available (?:at|from|online)|retrieved from|accessed at|url|link|online)\s*:?\s*(?=$|[)\].,]|\s)\)?/giu,
      ' ',
    )
    .replace(/^\s*(?:\[?\d{1,3}[\].)]\s*|[•–-]\s+)/u, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s*[,;:(]+\s*\.?$/u, '')
    .trim();
  return title === '' ? words.replace(/^https?:\/\//iu, '') : title;
}
