import { toId } from './cast.ts';
import { toClause, toParagraph, toSentence, toShortText, toTown } from './prose.ts';
import { listOf, type Writing } from './writing.ts';

/** Pieces of a body, each a block of MDX. */
type Block = string;

export function paragraphs(writing: Writing, count: number): Block[] {
  const { random, sources } = writing;
  return listOf(count, (index) => {
    const isCited = index === 0 || random.chance(0.7);
    return toParagraph(random, random.whole(2, 4), isCited ? sources.cite() : undefined);
  });
}

export function heading(words: string): Block {
  return `## ${words}`;
}

export function table(writing: Writing): Block {
  const { random, sources } = writing;
  const row = () =>
    `| ${toTown(random)} | ${String(random.whole(4, 90))} | ${toClause(random)} [@${sources.cite()}] |`;
  return [
    `Table: Example practices by place`,
    '',
    '| Place | Practices | What they did |',
    '| --- | ---: | --- |',
    ...listOf(random.whole(3, 5), row),
  ].join('\n');
}

/** A paragraph that points to a note, and the note. */
export function noted({ random, sources }: Writing): Block[] {
  return [
    `${toSentence(random)}[^why] ${toSentence(random)}`,
    `[^why]: ${toSentence(random).slice(0, -1)} [@${sources.cite()}].`,
  ];
}

export function callout({ random }: Writing): Block {
  return `<Callout title="${toClause(random)}">\n${toParagraph(random, 2)}\n</Callout>`;
}

export function steps({ random }: Writing): Block {
  const items = listOf(random.whole(3, 5), (index) => `${String(index + 1)}. ${toClause(random)}.`);
  return `<Steps>\n${items.join('\n')}\n</Steps>`;
}

export function keyFact({ random, sources }: Writing): Block {
  return `<KeyFact figure="${String(random.whole(2, 98))}%" label="of practices around ${toTown(random)} took part" source="${sources.cite()}" />`;
}

export function principles({ random }: Writing): Block {
  return `<Principles>\n- ${toClause(random)}.\n- ${toClause(random)}.\n</Principles>`;
}

export function quotation({ random, sources }: Writing): Block {
  return `<Quote by="Dr Example Person ${String(random.whole(1, 90))}" role="Chair" source="${sources.cite()}">\n${toShortText(random, 160)}\n</Quote>`;
}

export function list({ random }: Writing): Block {
  return listOf(random.whole(3, 5), () => `- **${toTown(random)}.** ${toSentence(random)}`).join(
    '\n',
  );
}

/** A paragraph with a link to another page of the hub and one to the web. */
export function linked({ random, cast }: Writing): Block {
  const record = toId('collaboratives', random.whole(1, cast.counts.collaboratives));
  return `${toSentence(random)} See [its record](/collaboratives/${record}/) and [the papers](https://example.org/minutes/${String(random.whole(1, 999))}).`;
}

export function toBody(blocks: readonly Block[]): string {
  return `${blocks.join('\n\n')}\n`;
}
