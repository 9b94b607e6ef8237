import { basename } from 'node:path';
import { dump, load } from 'js-yaml';
import { kinds } from '#domain/kinds.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import type { GeneratedFile } from '../corpus/generated-files.ts';
import type { OwnContent } from '../own-content.ts';

/** An entry as other generators get it. */
export interface PeerEntry {
  readonly kind: KindId;
  readonly id: string;
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** MDX with the hub's components; empty for a record of data. */
  readonly body: string;
}

/** The entries of a bench's content, read from the files that the hub reads. */
export function toPeerEntries(
  own: OwnContent,
  generated: readonly GeneratedFile[],
): readonly PeerEntry[] {
  const decoder = new TextDecoder();
  return [
    ...own.files.map(({ file, bytes }) => ({ path: file, text: decoder.decode(bytes) })),
    ...generated,
  ].flatMap(toEntries);
}

function toEntries({ path, text }: GeneratedFile): readonly PeerEntry[] {
  const kind = kindIds.find((id) => path.startsWith(`content/${id}`));
  if (kind === undefined) throw new Error(`${path} belongs to no kind of entry.`);
  const { format } = kinds[kind];
  if (format === 'list')
    return (load(text) as { entries: Fields[] }).entries.map((data) =>
      toEntry(kind, String(data.id), data, ''),
    );
  const id = basename(path).replace(/\.\w+$/u, '');
  if (format === 'yaml') return [toEntry(kind, id, load(text) as Fields, '')];
  const [, fields = '', body = ''] = text.split(/^---$/mu);
  return [toEntry(kind, id, load(fields) as Fields, body.trimStart())];
}

type Fields = Record<string, unknown>;

function toEntry(kind: KindId, id: string, data: Fields, body: string): PeerEntry {
  const title = data.title ?? data.name ?? data.term;
  return { kind, id, title: typeof title === 'string' ? title : id, data, body };
}

/** Front matter that no generator takes for settings of its own: all fields but the title lie under `entry`. */
export function toFrontMatter({ title, data }: PeerEntry): string {
  return `---\n${dump({ title, entry: data }, { lineWidth: 100, noRefs: true })}---\n\n`;
}

/** The body for readers of Markdown who know HTML but no components. */
export function toMarkdownWithHtml(body: string): string {
  return body
    .replace(
      /<Callout title="([^"]*)">\n([^]*?)\n<\/Callout>/gu,
      '<aside><b>$1</b>\n\n$2\n\n</aside>',
    )
    .replace(/<(Steps|Principles)>\n([^]*?)\n<\/\1>/gu, '<div>\n\n$2\n\n</div>')
    .replace(/<KeyFact figure="([^"]*)" label="([^"]*)"[^>]*\/>/gu, '<p><b>$1</b> $2</p>')
    .replace(
      /<Quote by="([^"]*)" role="([^"]*)"[^>]*>\n([^]*?)\n<\/Quote>/gu,
      '<figure><blockquote>\n\n$3\n\n</blockquote><figcaption>$1, $2</figcaption></figure>',
    );
}
