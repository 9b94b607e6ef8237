import { expect, it } from 'vitest';
import { getQuestionStage } from '#domain/open-questions.ts';

const claimedBy = { who: 'A network of leaders', since: '2026-10' };
const answeredBy = { answer: 'Twelve.', on: '2026-11', source: 'report' };

it('a question is open until somebody takes it up or answers it', () => {
  expect(getQuestionStage({ claimedBy: undefined, answeredBy: undefined })).toBe('open');
  expect(getQuestionStage({ claimedBy, answeredBy: undefined })).toBe('looked-into');
});

it('an answer ends a question, whoever was looking into it', () => {
  expect(getQuestionStage({ claimedBy, answeredBy })).toBe('answered');
  expect(getQuestionStage({ claimedBy: undefined, answeredBy })).toBe('answered');
});
