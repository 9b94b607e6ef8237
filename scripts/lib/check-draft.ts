import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BodyImage } from '#body/read-body.ts';
import { ID_PATTERN } from '#domain/fields.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { compareProblems, type Problem } from '#domain/problem.ts';
import { TOO_LARGE } from '#loader/content-files.ts';
import { checkContent } from '#rules/check-content.ts';
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

/** As the loader of the content does it: no link is followed, and a file that nobody could send in is not read to be told so. */
function loadDraft(file: string, path: string): SourceFile {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return { file, bytes: new Uint8Array(), unread: 'link' };
  return found.size > TOO_LARGE
    ? { file, bytes: new Uint8Array(), unread: 'too-large' }
    : { file, bytes: readFileSync(path) };
}

/** The name under which a draft is read whose own can't be an address. */
const STAND_IN = 'unnamed-entry';

/** No page is made, so a picture need only be there. */
const ANY_PICTURE: BodyImage = { src: '', srcset: '', width: 1, height: 1 };

/**
 * The problems of one file that does not stand in the content, as if it stood there under its own name.
 * It takes the place of an entry of that name, and its problems name that place.
 */
export function findDraftProblems(draft: Draft, surroundings: Surroundings): readonly Problem[] {
  const { path, kind } = draft;
  const { root, hub, ...context } = surroundings;
  const name = basename(path);
  const [stem = ''] = name.split('.');
  const { format } = kinds[kind];
  const file =
    format === 'list'
      ? `content/${kind}.yaml`
      : `content/${kind}/${ID_PATTERN.test(stem) ? stem : STAND_IN}.${format}`;
  const misnamed =
    format === 'list'
      ? []
      : knownPlace
          .find({ file: `content/${kind}/${name}`, bytes: new Uint8Array() })
          .map((slip) => toProblem(knownPlace, file, slip));

  const others = hub?.filter((entry) => entry.file !== file) ?? [];
  const image = (of: KindId, picture: string) =>
    [join(root, 'content', of), dirname(path)].some((folder) => existsSync(join(folder, picture)))
      ? ANY_PICTURE
      : undefined;
  const { problems } = checkContent([...others, loadDraft(file, path)], {
    ...context,
    image,
    isAlone: hub === undefined,
    proposed: file,
  });
  // What ties a draft to the hub is written in the hub, once the draft is in it.
  const own = problems.filter((problem) => problem.file === file && problem.rule !== noOrphans.id);
  return [...misnamed, ...own].sort(compareProblems);
}
