import type { Draft } from '#contribution/draft.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import type { Field, Shape } from '#domain/schema-fields.ts';
import { getOwnFields } from '#domain/starting-values.ts';

const TEXT = `Phones rang **all morning**, as the board said [@minutes-21].

### Who was worst hit

- people <without> a phone
  - the old
- carers

| Measure | Before |
| --- | --- |
| Calls | 40% |

<KeyFact figure="9" label="surgeries on one line" source="minutes-21" />

<Callout title="Mind the gap">
Nobody counted the calls before.
</Callout>

See [the plan](https://www.england.nhs.uk/gp/).`.replace('<without>', '\\<without>');

/** A draft in which every field of the schema is answered, each in its own words. */
export function makeFullDraft(kind: KindId): Draft {
  const { sections } = kinds[kind];
  const headings = sections.length > 0 ? sections : ['What is hard?', 'What helps?'];
  return {
    kind,
    id: '',
    fields: toGroup(getOwnFields(kind), ''),
    sections: headings.map((heading) => ({ heading, text: TEXT })),
  };
}

function toGroup(fields: readonly Field[], above: string): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ name, shape }) => [name, toValue(shape, `${above} ${name}`.trim())]),
  );
}

function toValue(shape: Shape, name: string): unknown {
  switch (shape.holds) {
    case 'words':
      return `What we say of ${name} – “with care” & <18`;
    case 'number':
      return name.length;
    case 'either':
      return `About ${name}`;
    case 'truth':
    case 'true':
      return true;
    case 'date':
      return '2021-10';
    case 'address':
      return 'https://www.england.nhs.uk/gp/';
    case 'citation':
      return ['minutes-21', 'plan-22'];
    case 'choice':
      return shape.values.at(-1);
    case 'reference':
      return `${name.split(' ').at(-1) ?? ''}-of-${shape.kind}`.toLowerCase();
    case 'group':
      return toGroup(shape.fields, name);
    case 'list':
      if (shape.of.holds === 'choice') return shape.of.values.slice(0, 2);
      return [toValue(shape.of, `${name} one`), toValue(shape.of, `${name} two`)];
  }
}
