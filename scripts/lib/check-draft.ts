import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ANY_PICTURE, type BodyTable } from '#body/body-context.ts';
import { toContentFile } from '#domain/content-file.ts';
import { ID_PATTERN } from '#domain/fields.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { type Entry, kinds } from '#domain/kinds.ts';
import { compareProblems, type Problem } from '#domain/problem.ts';
import { TOO_LARGE } from '#loader/content-files.ts';
import { loadTables } from '#loader/tables.ts';
import { checkContent } from '#rules/check-content.ts';
import { findSourceProblems } from '#rules/find-source-problems.ts';
import { readFile, type ReadContext } from '#rules/read-file.ts';
import { toProblem } from '#rules/rule.ts';
import { knownPlace } from '#rules/shape/known-place.ts';
import { noOrphans } from '#rules/truth/no-orphans.ts';
import type { SourceFile } from '#rules/source-file.ts';
import type { EarlierText } from './earlier-texts.ts';

/** A file from anywhere, and what it is to be judged as. */
interface Draft {
  readonly path: string;
  readonly kind: KindId;
}

/** What a draft is judged against: the hub's entries, if it is judged inside a hub. */
interface Surroundings {
  readonly root: string;
  readonly hub: readonly SourceFile[] | undefined;
  readonly base: string;
  readonly today: string;
  readonly earlier: EarlierText;
}

/** A file of a draft: where it lies, and as what it is judged. */
interface DraftFile extends SourceFile {
  readonly path: string;
}

/** What is to be said of a draft, and all that it is made of. */
interface JudgedDraft {
  /** What it says, as far as that is sound. */
  readonly entries: readonly Entry[];
  /** Of all its files, at the places that they would take in the content. */
  readonly problems: readonly Problem[];
  /** The draft, and then the pictures and figures that it shows. */
  readonly files: readonly DraftFile[];
}

/** As the loader of the content does it: no link is followed, and a file that nobody could send in is not read to be told so. */
function loadFile(file: string, path: string): DraftFile {
  const found = lstatSync(path);
  const bytes = new Uint8Array();
  if (found.isSymbolicLink()) return { file, path, bytes, unread: 'link' };
  if (!found.isFile()) return { file, path, bytes, unread: 'device' };
  return found.size > TOO_LARGE
    ? { file, path, bytes, unread: 'too-large' }
    : { file, path, bytes: readFileSync(path) };
}

/** The figures of a file. One that can't be read is drawn without any: its own problems say why. */
function toTable(source: SourceFile): BodyTable {
  return loadTables('/', [source]).byFile.get(source.file) ?? { href: '', columns: [], rows: [] };
}

/** The name under which a draft is read whose own can't be an address. */
const STAND_IN = 'unnamed-entry';

/**
 * Judges one file that does not stand in the content, as if it stood there under its own name, and with it the
 * pictures and figures that it shows, from beside it or else from the hub. It takes the place of an entry of
 * that name, and its problems name that place.
 */
export function judgeDraft(draft: Draft, surroundings: Surroundings): JudgedDraft {
  const { path, kind } = draft;
  const { root, hub, ...context } = surroundings;
  const name = basename(path);
  const [stem = ''] = name.split('.');
  const file = toContentFile(kind, ID_PATTERN.test(stem) ? stem : STAND_IN);
  const misnamed =
    kinds[kind].format === 'list'
      ? []
      : knownPlace
          .find({ file: `content/${kind}/${name}`, bytes: new Uint8Array() })
          .map((slip) => toProblem(knownPlace, file, slip));

  const source = loadFile(file, path);
  const files = new Map([[file, source]]);
  const show = (shown: string): DraftFile | undefined => {
    const place = `content/${kind}/${shown}`;
    const lies = [join(dirname(path), shown), join(root, place)].find((one) => existsSync(one));
    const found = files.get(place) ?? (lies === undefined ? undefined : loadFile(place, lies));
    if (found !== undefined) files.set(place, found);
    return found;
  };
  const own: Pick<ReadContext, 'image' | 'table'> = {
    image: (_, picture) => show(picture) && ANY_PICTURE,
    table: (_, figures) => {
      const found = show(figures);
      return found && toTable(found);
    },
  };
  const image = (of: KindId, picture: string) =>
    existsSync(join(root, 'content', of, picture)) ? ANY_PICTURE : undefined;
  const others = hub?.filter((entry) => entry.file !== file) ?? [];
  const { reads, problems } = checkContent(
    [...others, source],
    { ...context, image, isAlone: hub === undefined, proposed: file },
    (one, around) => readFile(one, one === source ? { ...around, ...own } : around),
  );
  const said = [
    ...misnamed,
    // What ties a draft to the hub is written in the hub, once the draft is in it.
    ...problems.filter((problem) => files.has(problem.file) && problem.rule !== noOrphans.id),
    ...[...files.values()].filter((one) => one !== source).flatMap(findSourceProblems),
  ];
  return {
    entries: reads.flatMap(({ entry }) => (entry?.file === file ? [entry] : [])),
    problems: said.sort(compareProblems),
    files: [...files.values()],
  };
}
