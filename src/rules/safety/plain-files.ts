import type { SourceRule } from '#rules/rule.ts';

const SAID = {
  link: 'is a link to another place, not a file.',
  device: 'is not a file that can be read.',
  unreadable: 'can’t be read.',
} as const;

/** A link on disk can lead out of the content, and a device can be read for ever. */
export const plainFiles: SourceRule = {
  id: 'plain-files',
  group: 'safety',
  severity: 'error',
  title: 'Everything in content/ is a real file, not a link to another.',
  reason:
    'A symbolic link can lead to any file on the computer that builds the hub, and print it on a page.',
  find: ({ file, unread }) => {
    if (unread === undefined || unread === 'too-large') return [];
    const fix =
      unread === 'unreadable'
        ? 'Make sure that the file is still there, and that whoever builds the hub can read it.'
        : 'Put a file with the words themselves in its place, or delete it.';
    return [{ line: 1, column: 1, message: `“${file}” ${SAID[unread]}`, fix }];
  },
};
