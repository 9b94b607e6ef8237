import { callout } from './callout.ts';
import { chart } from './chart.ts';
import type { BodyComponent } from './component.ts';
import { dataTable } from './data-table.ts';
import { figure } from './figure.ts';
import { keyFact } from './key-fact.ts';
import { principles } from './principles.ts';
import { quote } from './quote.ts';
import { steps } from './steps.ts';

/** The components that authors may use, and no others. */
export const components = [
  callout,
  chart,
  dataTable,
  figure,
  keyFact,
  principles,
  quote,
  steps,
] as const satisfies readonly BodyComponent[];

export const componentNames: readonly string[] = components.map(({ name }) => name);

const byName: ReadonlyMap<string, BodyComponent> = new Map(
  components.map((component) => [component.name, component] as const),
);

export function isComponentName(name: string | null): name is string {
  return name !== null && byName.has(name);
}

export function findComponent(name: string | null): BodyComponent | undefined {
  return name === null ? undefined : byName.get(name);
}
