import type { SourceRule } from '#rules/rule.ts';

/** A link on disk can lead out of the content, and a device can be read for ever. */
export const plainFiles: SourceRule = {
  id: 'plain-files',
  group: 'safety',
  severity: 'error',
  title: 'Everything in content/ is a file of its own, and no link to another.',
  reason:
    'A symbolic link can lead to any file of the computer that builds the hub, and print it on a page.',
  find: ({ file, unread }) =>
    unread === 'link' || unread === 'device'
      ? [
          {
            line: 1,
            column: 1,
            message:
              unread === 'link'
                ? `“${file}” is a link to another place, not a file.`
                : `“${file}” is not a file that can be read.`,
            fix: 'Put a file with the words themselves in its place, or delete it.',
          },
        ]
      : [],
};
