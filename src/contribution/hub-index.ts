import { type KindId, kindIds } from '#domain/kind-ids.ts';

/** What a form knows of an entry that the hub holds: enough to look it up, refer to it and notice a double. */
export interface HubEntry {
  readonly kind: KindId;
  readonly id: string;
  readonly title: string;
  /** Its page, below the site's base: `/systems/south-west-london/`. */
  readonly path: string;
  /** Other names it goes by: short forms, former names. */
  readonly also: readonly string[];
  /** Ids of the systems it belongs to, where it belongs to any. */
  readonly systems: readonly string[];
}

/** A publication that was taken back. */
export interface WithdrawnWork {
  /** A partial date. */
  readonly date: string;
  /** Where it stood: its own address and those of its files. */
  readonly urls: readonly string[];
}

/** The light list of all that the hub holds. */
export interface HubIndex {
  readonly entries: readonly HubEntry[];
  /** Of case studies that were adapted, by id: the ids of those that they were adapted from. */
  readonly adapted: Readonly<Record<string, readonly string[]>>;
  /** By id, of entries of research. */
  readonly withdrawn: Readonly<Record<string, WithdrawnWork>>;
  /** Short forms that are part of a name in the hub, so that nobody is asked to spell them out. */
  readonly namedForms: readonly string[];
}

/** An entry in its file: its kind is the list it stands in, and empty lists at the end are left out. */
type PackedEntry = readonly [
  id: string,
  title: string,
  also?: readonly string[],
  systems?: readonly string[],
];

/** The index as it is sent: lists by kind, since a kind and a path need not be said of every entry. */
export interface PackedHub extends Omit<HubIndex, 'entries'> {
  readonly entries: Readonly<Partial<Record<KindId, readonly PackedEntry[]>>>;
}

export function packHub({ entries, ...rest }: HubIndex): PackedHub {
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  return {
    ...rest,
    entries: Object.fromEntries([...byKind].map(([kind, list]) => [kind, list.map(packEntry)])),
  };
}

function packEntry({ id, title, also, systems }: HubEntry): PackedEntry {
  if (systems.length > 0) return [id, title, also, systems];
  return also.length > 0 ? [id, title, also] : [id, title];
}

export function unpackHub({ entries, ...rest }: PackedHub): HubIndex {
  return {
    ...rest,
    entries: kindIds.flatMap((kind) =>
      (entries[kind] ?? []).map(([id, title, also = [], systems = []]): HubEntry => {
        return { kind, id, title, path: `/${kind}/${id}/`, also, systems };
      }),
    ),
  };
}

/** The entries whose files are there to be read: what was withdrawn keeps its name alone. */
export function findOpenEntries({ entries, withdrawn }: HubIndex): readonly HubEntry[] {
  return entries.filter(({ kind, id }) => kind !== 'research' || !(id in withdrawn));
}
