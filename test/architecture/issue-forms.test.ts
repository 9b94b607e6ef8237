import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { purposeIds } from '#contribution/draft.ts';
import { SUBMISSION_LABEL } from '#domain/queue.ts';

const FOLDER = '.github/ISSUE_TEMPLATE';

/** GitHub’s syntax for issue forms, as far as the hub uses it. */
const form = z.strictObject({
  name: z.string(),
  description: z.string(),
  title: z.string(),
  labels: z.array(z.string()),
  body: z.array(
    z.strictObject({
      type: z.enum(['markdown', 'textarea', 'input', 'dropdown', 'checkboxes']),
      id: z.string().optional(),
      attributes: z.record(z.string(), z.unknown()),
      validations: z.strictObject({ required: z.boolean() }).optional(),
    }),
  ),
});
const load = (name: string) => form.parse(parse(readFileSync(`${FOLDER}/${name}`, 'utf8')));

test('every issue form can be read', () => {
  const names = readdirSync(FOLDER).filter((name) => name !== 'config.yml');
  for (const name of names) expect(() => load(name), name).not.toThrow();
});

describe.each(purposeIds)('the issue form of the purpose %s', (purpose) => {
  const { labels, body } = load(`${purpose}.yml`);

  it('is marked, so that the workflow takes it', () => {
    expect(labels).toEqual([SUBMISSION_LABEL]);
  });

  it('takes the block as it is in the field that addresses fill', () => {
    const data = body.find(({ id }) => id === 'data');
    expect(data?.type).toBe('textarea');
    expect(data?.validations).toEqual({ required: true });
    // A field that GitHub renders as code would put a fence of its own around the block’s.
    expect(data?.attributes).not.toHaveProperty('render');
  });
});
