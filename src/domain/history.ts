/** A commit, as far as it touched content. */
export interface Commit {
  /** The day on which it came into the hub, as 2026-11-22, in UTC. */
  readonly on: string;
  /** The first line of its message; '' where it holds what must not be shown. */
  readonly subject: string;
  /** True where it touched content and nothing else: its message is then about the content. */
  readonly isContentOnly: boolean;
  readonly files: readonly TouchedFile[];
}

export interface TouchedFile {
  /** From the project's root, with forward slashes. */
  readonly file: string;
  /** What it was called before, where the commit gave it another name. */
  readonly from?: string;
  readonly isNew: boolean;
}

/** Commits, the newest first. */
export interface CommitLog {
  readonly commits: readonly Commit[];
  /** The day before which nothing is known, where the history was cut short; undefined where it is whole. */
  readonly cutAt: string | undefined;
}

/** What happened to an entry on one day. */
export interface DatedChange {
  readonly on: string;
  readonly what: 'added' | 'changed';
  /** In the words of those who made the change; none where their words are about something else. */
  readonly words: readonly string[];
}

/** The changes of each file, the newest first. */
export interface History {
  readonly byFile: ReadonlyMap<string, readonly DatedChange[]>;
  readonly cutAt: string | undefined;
}

/** The end that a hosting service puts to a subject: the number of the pull request. */
const NUMBER = / \(#\d+\)$/u;

/**
 * The history of files in readers' words: a file that was renamed keeps its past, and what happened on one
 * day is one change.
 *
 * A commit's words are shown only where all that it touched is there for readers to see. They might tell of
 * an entry under embargo, or of the hub's code.
 *
 * @param files those that readers can see: entries, and the pictures and figures that these show
 */
export function toHistory({ commits, cutAt }: CommitLog, files: ReadonlySet<string>): History {
  const names = new Map<string, string>();
  const byFile = new Map<string, DatedChange[]>();
  for (const { on, subject, isContentOnly, files: touched } of commits) {
    // The newest come first, so a file's name today is known before its older ones.
    for (const { file, from } of touched)
      if (from !== undefined) names.set(from, names.get(file) ?? file);
    const own = touched.map((each) => ({ ...each, file: names.get(each.file) ?? each.file }));
    const isOpen = isContentOnly && own.every(({ file }) => files.has(file) || isForAll(file));
    const words = isOpen ? [subject.replace(NUMBER, '').trim()].filter(Boolean) : [];
    for (const { file, isNew } of own) {
      if (!files.has(file)) continue;
      const changes = byFile.get(file) ?? [];
      byFile.set(file, changes);
      addChange(changes, { on, what: isNew ? 'added' : 'changed', words });
    }
  }
  return { byFile, cutAt };
}

function addChange(changes: DatedChange[], { on, what, words }: DatedChange): void {
  const last = changes.at(-1);
  if (last?.on !== on) {
    changes.push({ on, what, words });
    return;
  }
  changes[changes.length - 1] = {
    on,
    what: last.what === 'added' || what === 'added' ? 'added' : 'changed',
    // Older commits of the day come later in the log, and are read first.
    words: [...new Set([...words, ...last.words])],
  };
}

/** Entries, pictures and figures stand in folders, each beside its own kind; lists for all of the hub stand above them. */
const isForAll = (file: string): boolean => /^content\/[^/]+$/u.test(file);
