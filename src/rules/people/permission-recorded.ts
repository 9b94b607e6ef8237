import { getFields, isRecord, type ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** What was sent in says that those it is about agreed. */
export const permissionRecorded: CorpusRule = {
  id: 'permission-recorded',
  group: 'people',
  severity: 'error',
  title: 'An entry that was sent in records the permission to publish it.',
  reason:
    'People must have agreed that what they said can be published. The statement lets a later editor show that they did.',
  find: (reads) => reads.flatMap(findMissing),
};

function findMissing(read: ReadEntry): Finding[] {
  const fields = getFields(read);
  const provenance = isRecord(fields) ? fields.provenance : undefined;
  if (!isRecord(provenance) || provenance.basis !== 'submitted') return [];
  if (provenance.permission !== undefined) return [];
  return [
    {
      read,
      path: ['provenance', 'basis'],
      message: 'The entry is “submitted”, but no permission to publish it is recorded.',
      fix: 'Add “permission” beneath “provenance”, with “statement”, what was agreed and by whom, and “on”, the date.',
    },
  ];
}
