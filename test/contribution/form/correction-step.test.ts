import { expect, test } from 'vitest';
import { findCorrectionStep } from '#contribution/form/correction-step.ts';
import type { Aim } from '#domain/desk/concern.ts';
import type { KindId } from '#domain/kind-ids.ts';

test.each<[KindId, Aim, string]>([
  ['case-studies', { field: 'claims' }, 'claims'],
  ['case-studies', { field: 'reliesOn' }, 'took'],
  ['case-studies', 'text', 'story'],
  ['qas', 'text', 'answers'],
  ['topics', { field: 'reliesOn' }, 'more'],
  ['topics', { field: 'sources' }, 'sources'],
  ['topics', 'text', 'text'],
  ['open-questions', { field: 'claimedBy' }, 'more'],
])('of %s the form asks for %j in the step “%s”', (kind, aim, step) => {
  expect(findCorrectionStep(kind, aim)).toBe(step);
});

test.each<[KindId, Aim]>([
  ['topics', { field: 'review' }],
  ['policies', 'text'],
])('of %s it asks for %j nowhere', (kind, aim) => {
  expect(findCorrectionStep(kind, aim)).toBe('');
});
