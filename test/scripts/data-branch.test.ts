import { afterEach, beforeEach, expect, test } from 'vitest';
import { putDataBranch } from '#scripts/lib/data-branch.ts';
import { toGit } from '#scripts/lib/git.ts';
import { HubRepository } from './submissions/hub-repository.ts';

let hub: HubRepository;

beforeEach(() => {
  hub = new HubRepository();
});

afterEach(() => {
  hub.remove();
});

test('a data branch holds one file in one commit, however often it is renewed', () => {
  const git = toGit(hub.root);
  putDataBranch(git, 'queue', 'queue.json', '{"first":1}\n');
  putDataBranch(git, 'queue', 'queue.json', '{"second":2}\n');
  expect(hub.branches()).toEqual(['main', 'queue']);
  expect(hub.pushed('rev-list', '--count', 'queue')).toBe('1\n');
  expect(hub.pushed('ls-tree', '-r', '--name-only', 'queue')).toBe('queue.json\n');
  expect(hub.pushed('show', 'queue:queue.json')).toBe('{"second":2}\n');
  expect(hub.git(['status', '--porcelain', '--branch'])).toBe('## main\n');
});
