import type { Prompt } from './prompts.ts';

type Held = Record<string, unknown>;

/** Gathers answers to the questions of a template into the fields that an entry holds. */
export class FieldAnswers {
  private readonly fields: Held = {};
  private readonly order: readonly string[];
  private readonly items = new Map<string, Held[]>();

  constructor(prompts: readonly Prompt[]) {
    this.order = prompts.map(({ path }) => path);
  }

  /** Answers to a list's questions belong to a new item from here on. */
  beginItem(list: string): void {
    const items = this.items.get(list) ?? [];
    this.items.set(list, [...items, {}]);
  }

  add({ list, steps }: Prompt, value: unknown): void {
    if (value === undefined) return;
    if (list === undefined) {
      setWithin(this.fields, steps, value);
      return;
    }
    if (!this.items.has(list)) this.beginItem(list);
    const item = this.items.get(list)?.at(-1);
    if (item !== undefined) setWithin(item, steps.slice(list.split('.').length), value);
  }

  has({ steps }: Prompt): boolean {
    return steps[0] !== undefined && steps[0] in this.fields;
  }

  /** The fields in the schema's order; items that say nothing are left out. */
  toFields(): Held {
    for (const [list, items] of this.items) {
      const said = items.filter((item) => Object.keys(item).length > 0);
      if (said.length > 0) setWithin(this.fields, list.split('.'), said);
    }
    const names = [...new Set(this.order.map((path) => path.split('.')[0] ?? ''))];
    return Object.fromEntries(
      names.filter((name) => name in this.fields).map((name) => [name, this.fields[name]]),
    );
  }
}

function setWithin(held: Held, steps: readonly string[], value: unknown): void {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  if (rest.length === 0) {
    held[step] = value;
    return;
  }
  const inner = held[step];
  const group: Held = typeof inner === 'object' && inner !== null ? (inner as Held) : {};
  held[step] = group;
  setWithin(group, rest, value);
}
