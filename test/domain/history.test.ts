import { describe, expect, it } from 'vitest';
import { type Commit, toHistory } from '#domain/history.ts';

const QA = 'content/qas/a.mdx';
const OTHER = 'content/qas/b.mdx';
const MAP = 'content/qas/a.png';
const visible = new Set([QA, OTHER, MAP]);
const toCommit = (on: string, subject: string, ...files: Commit['files']): Commit => ({
  on,
  subject,
  isContentOnly: true,
  files,
});
const changed = (file: string) => ({ file, isNew: false });
const historyOf = (...commits: Commit[]) =>
  toHistory({ commits, cutAt: undefined }, visible).byFile.get(QA);

describe('the history of an entry', () => {
  it('has its days, the newest first, in the words of those who changed it', () => {
    expect(
      historyOf(
        toCommit('2026-11-22', 'Two figures corrected (#12)', changed(QA)),
        toCommit('2026-10-01', 'An interview', { file: QA, isNew: true }),
      ),
    ).toEqual([
      { on: '2026-11-22', what: 'changed', words: ['Two figures corrected'] },
      { on: '2026-10-01', what: 'added', words: ['An interview'] },
    ]);
  });

  it('takes what happened on one day together, in the order in which it happened', () => {
    expect(
      historyOf(
        toCommit('2026-11-22', 'Spelling', changed(QA)),
        toCommit('2026-11-22', 'Spelling', changed(QA)),
        toCommit('2026-11-22', 'An interview', { file: QA, isNew: true }),
      ),
    ).toEqual([{ on: '2026-11-22', what: 'added', words: ['An interview', 'Spelling'] }]);
  });

  it('goes back past a new name, however many times it was renamed', () => {
    const days = historyOf(
      toCommit('2026-11-03', 'Second name', { file: QA, from: 'content/qas/y.mdx', isNew: false }),
      toCommit('2026-11-02', 'First name', {
        file: 'content/qas/y.mdx',
        from: 'content/qas/x.mdx',
        isNew: false,
      }),
      toCommit('2026-11-01', 'Begun', { file: 'content/qas/x.mdx', isNew: true }),
    );
    expect(days?.map(({ on, words }) => [on, ...words])).toEqual([
      ['2026-11-03', 'Second name'],
      ['2026-11-02', 'First name'],
      ['2026-11-01', 'Begun'],
    ]);
  });
});

describe('the words of a change are left out where they', () => {
  const dateOnly = [{ on: '2026-11-22', what: 'changed', words: [] }];

  it('may tell of an entry that nobody may know of yet', () => {
    const held = changed('content/research/held.mdx');
    expect(historyOf(toCommit('2026-11-22', 'The report that is held', changed(QA), held))).toEqual(
      dateOnly,
    );
  });

  it('are about the code of the hub', () => {
    const mixed = { ...toCommit('2026-11-22', 'Tidy styles', changed(QA)), isContentOnly: false };
    expect(historyOf(mixed)).toEqual(dateOnly);
  });

  it('hold what must not be shown', () => {
    expect(historyOf(toCommit('2026-11-22', '', changed(QA)))).toEqual(dateOnly);
  });

  it.each(['content/research/held.csv', 'content/research/held.png'])(
    'may tell of what an entry that nobody may know of yet is to show: %s',
    (file) => {
      const beside = { file, isNew: true };
      expect(historyOf(toCommit('2026-11-22', 'The held report', changed(QA), beside))).toEqual(
        dateOnly,
      );
    },
  );

  it('but not for a picture that readers can see or a list for all of the hub', () => {
    const beside = [changed(MAP), changed('content/redirects.yaml')];
    expect(historyOf(toCommit('2026-11-22', 'A map', changed(QA), ...beside))?.[0]?.words).toEqual([
      'A map',
    ]);
  });
});

it('a file that readers cannot see has no history', () => {
  const commits = [
    toCommit('2026-11-22', 'Held', { file: 'content/research/held.mdx', isNew: true }),
  ];
  expect([...toHistory({ commits, cutAt: '2026-01-01' }, visible).byFile]).toEqual([]);
});
