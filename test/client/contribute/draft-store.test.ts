import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Submission } from '#contribution/draft.ts';

const DAY = 24 * 60 * 60 * 1000;
/** What the browser holds: both pages of a test see the same. */
const held = new Map<string, unknown>();
let failure: DOMException | undefined;

vi.mock('idb-keyval', () => {
  const attempt = <T>(work: () => T): Promise<T> =>
    failure === undefined ? Promise.resolve().then(work) : Promise.reject(failure);
  return {
    createStore: () => undefined,
    entries: () => attempt(() => [...held]),
    get: (key: string) => attempt(() => held.get(key)),
    del: (key: string) => attempt(() => held.delete(key)),
    update: (key: string, change: (value: unknown) => unknown) =>
      attempt(() => held.set(key, structuredClone(change(held.get(key))))),
  };
});

/** The store as another page has it, with a memory of its own. */
async function openPage() {
  vi.resetModules();
  return import('#client/contribute/draft-store.ts');
}

function toSubmission(title: string): Submission {
  return {
    purpose: 'qa',
    draft: { kind: 'qas', id: '', fields: { title }, sections: [] },
    original: undefined,
    pictures: [],
  };
}

beforeEach(() => {
  held.clear();
  failure = undefined;
});

describe('drafts in a browser', () => {
  test('are kept side by side, the last one first, and deleted', async () => {
    const page = await openPage();
    await page.saveDraft('a', toSubmission('First'), 1);
    await page.saveDraft('b', toSubmission('Second'), 2);
    await page.saveDraft('a', toSubmission('First again'), 3);
    const titles = async () =>
      (await page.listDrafts(4)).map(({ submission }) => submission.draft.fields.title);
    expect(await titles()).toEqual(['First again', 'Second']);
    await page.deleteDraft('a');
    expect(await titles()).toEqual(['Second']);
    expect(await page.loadDraft('a', 5)).toBeUndefined();
  });
  test('survive a reload', async () => {
    await (await openPage()).saveDraft('a', toSubmission('Kept'), 1);
    const page = await openPage();
    expect((await page.loadDraft('a', 2))?.submission).toEqual(toSubmission('Kept'));
    await page.saveDraft('a', toSubmission('Kept and changed'), 3);
  });
  test('go 90 days after they were last opened', async () => {
    const page = await openPage();
    await page.saveDraft('a', toSubmission('Opened'), 0);
    await page.saveDraft('b', toSubmission('Forgotten'), 0);
    await page.loadDraft('a', 10 * DAY);
    expect((await page.listDrafts(89 * DAY)).map(({ key }) => key).sort()).toEqual(['a', 'b']);
    expect((await page.listDrafts(90 * DAY)).map(({ key, expiresAt }) => [key, expiresAt])).toEqual(
      [['a', 100 * DAY]],
    );
    expect([...held.keys()]).toEqual(['a']);
  });
  test('are not overwritten by a page that has not seen the last change', async () => {
    const one = await openPage();
    await one.saveDraft('a', toSubmission('Old'), 1);
    const other = await openPage();
    await other.loadDraft('a', 2);
    await other.saveDraft('a', toSubmission('New'), 3);
    await expect(one.saveDraft('a', toSubmission('Older'), 4)).rejects.toThrow('in another tab');
    expect((await other.loadDraft('a', 5))?.submission).toEqual(toSubmission('New'));
    await other.saveDraft('a', toSubmission('Newer'), 5);
  });
  test('that cannot be kept are said to be so, with what to do', async () => {
    const page = await openPage();
    failure = new DOMException('', 'QuotaExceededError');
    await expect(page.saveDraft('a', toSubmission('A'))).rejects.toThrow('no room left');
    failure = new DOMException('', 'InvalidStateError');
    await expect(page.saveDraft('a', toSubmission('A'))).rejects.toThrow('private window');
    await expect(page.listDrafts()).rejects.toThrow('private window');
  });
  test('leave alone what is no draft of this version', async () => {
    held.set('x', { version: 2 });
    const page = await openPage();
    expect(await page.listDrafts()).toEqual([]);
    expect(held.has('x')).toBe(true);
  });
});
