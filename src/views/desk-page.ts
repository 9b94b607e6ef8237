import {
  type Concern,
  type DeskHead,
  type DeskInput,
  type DeskRow,
  toGroups,
} from '#domain/desk/concern.ts';
import { countOwners, findConcerns } from '#domain/desk/desk.ts';
import { type Site, toEditAddress } from './site.ts';

/** A link on the desk; its path is below the site's base, or a full address. */
interface DeskLink {
  readonly text: string;
  readonly path: string;
}

/** Something to look after, with the ways to mend it. */
export interface DeskItem {
  readonly title: string;
  /** Undefined where it is about no page. */
  readonly path: string | undefined;
  readonly detail: string;
  readonly ways: readonly DeskLink[];
}

/** Things to look after that have something in common, said once above them, or nothing. */
interface DeskGroup {
  readonly head: DeskHead | undefined;
  readonly items: readonly DeskItem[];
}

export interface DeskSection extends Pick<Concern, 'id' | 'title' | 'what' | 'gap'> {
  /** Of all its groups. */
  readonly count: number;
  readonly groups: readonly DeskGroup[];
}

/** The editors' desk, as readers may see it. */
export interface DeskPage {
  /** Those with something in them, or of which not all is known. */
  readonly sections: readonly DeskSection[];
  /** The titles of those with nothing in them. */
  readonly clear: readonly string[];
  readonly owners: readonly { readonly owner: string; readonly count: number }[];
}

export function toDeskPage(input: DeskInput, site: Site): DeskPage {
  const concerns = findConcerns(input, 'readers');
  const isListed = ({ rows, gap }: Concern) => rows.length > 0 || gap !== '';
  return {
    sections: concerns.filter(isListed).map(({ id, title, what, gap, rows }) => ({
      id,
      title,
      what,
      gap,
      count: rows.length,
      groups: toGroups(rows).map((group) => ({
        head: group.head,
        items: group.rows.map((row) => toItem(row, site)),
      })),
    })),
    clear: concerns.filter((concern) => !isListed(concern)).map(({ title }) => title),
    owners: countOwners(input.corpus),
  };
}

function toItem({ title, path, file, detail, fix, issue }: DeskRow, site: Site): DeskItem {
  return {
    title,
    path: path === '' ? undefined : path,
    detail,
    ways: [
      ...(fix === undefined ? [] : [fix]),
      ...(file === '' ? [] : [{ text: 'Edit the file', path: toEditAddress(site, file) }]),
      ...(issue === undefined
        ? []
        : [
            {
              text: `Issue ${String(issue)}`,
              path: `${site.repository}/issues/${String(issue)}`,
            },
          ]),
    ],
  };
}
