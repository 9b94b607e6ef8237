import { parsePlace } from '#rules/source-file.ts';
import type { SourceRule } from '#rules/rule.ts';

/** A file's folder says its kind and its name says its id. */
export const knownPlace: SourceRule = {
  id: 'known-place',
  group: 'shape',
  severity: 'error',
  title: 'Every file is in the folder of its kind, under a name that can be an address.',
  reason:
    'The folder and the name of a file are the address of its page. A file elsewhere would never be seen.',
  find: ({ file }) => {
    const place = parsePlace(file);
    return 'fix' in place ? [{ line: 1, column: 1, ...place }] : [];
  },
};
