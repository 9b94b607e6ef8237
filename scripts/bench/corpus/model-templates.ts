import { NOT_RECORDED } from '#domain/fields.ts';
import type { Data } from '#domain/kinds.ts';
import { modelTemplateSections } from '#domain/model-templates.ts';
import { toAccountability } from './accountability.ts';
import { callout, heading, list, noted, paragraphs, steps, table, toBody } from './body.ts';
import { pickIds } from './cast.ts';
import { toShortText, toSummary } from './prose.ts';
import { toReliesOn } from './policies.ts';
import { toStewardship } from './stewardship.ts';
import { listOf, someValues, type Writing } from './writing.ts';

export function toModelTemplate(writing: Writing): { data: Data<'model-templates'>; body: string } {
  const { number, random, cast, sources } = writing;
  const extras = [list, table, table, steps, callout];
  const body = toBody(
    modelTemplateSections.flatMap((title, index) => [
      heading(title),
      ...paragraphs(writing, 2),
      ...(extras[index] === undefined ? [] : [extras[index](writing)]),
      ...(index === 1 ? noted(writing) : []),
    ]),
  );
  const sourced = () => ({ text: toShortText(random, 160), source: sources.citeSome() });
  const maybeSourced = (): ReturnType<typeof sourced> | typeof NOT_RECORDED =>
    number === 1 || random.chance(0.7) ? sourced() : NOT_RECORDED;
  const someSourced = (least: number, most: number) => listOf(random.whole(least, most), sourced);
  const data = {
    title: `Example model ${String(number)}`,
    summary: toSummary(random, 280),
    alsoCalled: [`Example shape ${String(number)}`],
    suits: someSourced(2, 4),
    doesNotSuit: someSourced(1, 3),
    levels: someValues(random, 'level', 2),
    forms: someValues(random, 'form', 3),
    providers: someValues(random, 'providers', 4),
    accountability: toAccountability(writing),
    decides: maybeSourced(),
    holdsContracts: random.pick(['yes', 'no', 'through-members', NOT_RECORDED] as const),
    independenceOfProviders: maybeSourced(),
    needs: { leadershipTime: maybeSourced(), money: maybeSourced(), timeToForm: maybeSourced() },
    risks: someSourced(3, 6),
    firstSteps: someSourced(4, 8),
    topics: pickIds(random, cast, 'topics', 4),
    reliesOn: toReliesOn(writing),
    ...toStewardship(writing),
  };
  return { data, body };
}
