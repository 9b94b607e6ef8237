import { bodyRules } from '#body/body-problem.ts';
import { findUnseenCharacters } from '#body/visible-characters.ts';
import type { SourceRule } from '#rules/rule.ts';

/** The whole file, fields and text alike; a byte order mark may begin it. */
export const visibleCharacters: SourceRule = {
  id: 'visible-characters',
  severity: 'error',
  ...bodyRules['visible-characters'],
  find: ({ bytes }) => findUnseenCharacters(new TextDecoder('utf-8').decode(bytes)),
};
