import { getEmbargo } from './embargo.ts';
import { NOT_RECORDED } from './fields.ts';
import { type Entry, getPath, getTitle, kinds } from './kinds.ts';
import type { PartialDate } from './partial-date.ts';
import type { PublicationType } from './research.ts';

/** The name that the hub is cited by. */
const HUB_NAME = 'Primary Care Hub';

/** A person, or a body whose name is kept whole. */
export type CitedName =
  { readonly family: string; readonly given: string } | { readonly literal: string };

/** A day, month or year in CSL's way. */
export interface CitedDate {
  readonly 'date-parts': readonly [readonly number[]];
  /** True where the date is inferred. */
  readonly circa?: true;
}

/** A work as reference managers know it: an item of CSL-JSON, the Citation Style Language's data. */
export interface CitedWork {
  readonly id: string;
  readonly type: CitedType;
  readonly title: string;
  readonly author?: readonly CitedName[];
  /** Absent where no source says when. */
  readonly issued?: CitedDate;
  /** The day it was read: the reader's own, so no page of the hub knows it. */
  readonly accessed?: CitedDate;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly language: 'en-GB';
  /** That it has not come out, or was corrected, superseded or withdrawn (cited-standing.ts). */
  readonly status?: string;
  /** The same in words. */
  readonly note?: string;
}

type CitedType =
  'webpage' | 'report' | 'article-journal' | 'article-magazine' | 'post-weblog' | 'dataset';

const publicationTypes: Readonly<Record<PublicationType, CitedType>> = {
  report: 'report',
  briefing: 'report',
  blog: 'post-weblog',
  article: 'article-magazine',
  podcast: 'webpage',
  guidance: 'report',
  'peer-reviewed': 'article-journal',
  'call-for-evidence': 'webpage',
  data: 'dataset',
};

/** Kinds whose titles say what the page is; of the others it is added. */
const TELLING = ['case-studies', 'qas', 'model-templates', 'documents', 'open-questions'];

/** A page of the hub as a work. @param toAddress of a path of the site */
export function toCitedPage(entry: Entry, toAddress: (path: string) => string): CitedWork {
  const title = getTitle(entry);
  const sort = entry.kind === 'research' ? 'summary' : kinds[entry.kind].one.toLowerCase();
  const authors = entry.kind === 'case-studies' ? entry.data.authors : [HUB_NAME];
  return {
    id: `${entry.kind}-${entry.id}`,
    type: 'webpage',
    title: TELLING.includes(entry.kind) ? title : `${title} (${sort})`,
    author: authors.map((literal) => ({ literal })),
    issued: toCitedDate(getVersionDate(entry)),
    'container-title': HUB_NAME,
    URL: toAddress(getPath(entry)),
    language: 'en-GB',
  };
}

/** The version of an entry’s page: the day of its last review or, where that came before it could appear, that day. */
export function getVersionDate(entry: Entry): PartialDate {
  const { reviewedOn } = entry.data.review;
  const free = getEmbargo(entry);
  return free !== undefined && reviewedOn < free ? free : reviewedOn;
}

/**
 * The publication that an entry of research is about.
 * @param publisher its name
 * @param isBody true for the name of an organisation that the hub knows
 */
export function toCitedPublication(
  { id, data }: Entry<'research'>,
  publisher: string,
  isBody: (name: string) => boolean,
): CitedWork {
  const type = publicationTypes[data.type];
  const isPart = type !== 'report' && type !== 'dataset';
  // A report that names nobody is its publisher's own.
  const authors = data.authors.length === 0 ? [publisher] : data.authors;
  return {
    id,
    type,
    title: data.title,
    author: authors.map((name) =>
      name === publisher || isBody(name) ? { literal: name } : toCitedName(name),
    ),
    ...(data.date === NOT_RECORDED
      ? {}
      : { issued: { ...toCitedDate(data.date), ...(data.about && { circa: true as const }) } }),
    ...(isPart ? { 'container-title': publisher } : { publisher }),
    ...(data.url === undefined ? {} : { URL: data.url }),
    language: 'en-GB',
  };
}

function toCitedDate(date: PartialDate): CitedDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/** What stands before a name and is no part of it. */
const ADDRESS = /^(?:(?:Dr|Prof|Professor|Sir|Dame|Lord|Baroness|Mr|Mrs|Ms|Miss)\.? )+/u;

/** Words that only the name of a body has. */
const BODY =
  /\b(?:NHS|Committee|Commission|Confederation|Council|Board|Department|Ministry|Trust|Foundation|Fund|Institute|University|College|Society|Association|Alliance|Federation|Network|Group|Team|Unit|Centre|Hub|editors|and others)\b/u;

/** Initials after the name, as journals give them: “Peckham S”. */
const INITIALS = /^(?<family>.+) (?<given>\p{Lu}{1,3})$/u;

/** Words in small letters begin the family name: “de Silva”. */
const PERSON = /^(?<given>.+?) (?<family>(?:\p{Ll}+ )*[^ ]+)$/u;

/** A name as published, in its parts. One that is not plainly a person’s is kept whole. */
export function toCitedName(name: string): CitedName {
  const plain = name.replace(ADDRESS, '');
  const { groups } = INITIALS.exec(plain) ?? PERSON.exec(plain) ?? {};
  if (BODY.test(name) || groups?.family === undefined || groups.given === undefined)
    return { literal: name === 'and others' ? 'others' : name };
  return { family: groups.family, given: groups.given };
}
