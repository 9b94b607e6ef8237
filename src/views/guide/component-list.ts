import { toCitationAnchor, toSourceAnchor } from '#body/citation-anchors.ts';
import type { BodyComponent } from '#body/components/component.ts';
import { components } from '#body/components/registry.ts';
import { toGlossaryIndex } from '#body/glossary-terms.ts';
import { readBody } from '#body/read-body.ts';
import type { Part } from '#views/parts.ts';

/** A component as the guide shows it: what it is, how it is written, how that looks. */
export interface ComponentGuide {
  readonly name: string;
  readonly purpose: string;
  readonly attributes: readonly {
    readonly name: string;
    readonly isRequired: boolean;
    readonly purpose: string;
  }[];
  /** What stands between its tags. */
  readonly contents: string;
  readonly example: string;
  /** The example, drawn by the reader that draws every entry. */
  readonly drawn: readonly Part[];
}

/** The picture that stands in for the one of an example. */
const PICTURE = { path: 'guide/six-boroughs.svg', width: 640, height: 400 };

/** The figures that stand in for the file of an example; the same lie under that address. */
const FIGURES_PATH = 'guide/reach.csv';
const FIGURES = {
  columns: ['Borough', 'Practices'],
  rows: [
    { line: 2, cells: ['Northern', '24'] },
    { line: 3, cells: ['Southern', '12'] },
  ],
};

/** Every component that authors may use. */
export function toComponentGuides(base: string): readonly ComponentGuide[] {
  return components.map((component: BodyComponent) => ({
    name: component.name,
    purpose: component.purpose,
    attributes: Object.entries(component.attributes).map(([name, { required, purpose }]) => ({
      name,
      isRequired: required,
      purpose,
    })),
    contents: CONTENTS[component.children],
    example: component.example,
    drawn: [{ type: 'html', html: draw(component.example, base) }],
  }));
}

/** A source that an example cites; made up, as the examples are. */
export interface ExampleSource {
  readonly key: string;
  readonly id: string;
  /** Where it is cited. */
  readonly backLink: string;
}

/** The sources that the examples cite, in the order of their numbers: a page that shows the examples lists them. */
export function getExampleSources(): readonly ExampleSource[] {
  const cited = components.flatMap(({ example }) =>
    [...example.matchAll(/ source="([^"]+)"/gu)].flatMap(([, keys = '']) => keys.split(/;\s*/u)),
  );
  return [...new Set(cited)].map((key, index) => ({
    key,
    id: toSourceAnchor(index + 1),
    backLink: toCitationAnchor(index + 1, 1),
  }));
}

const CONTENTS: Readonly<Record<BodyComponent['children'], string>> = {
  nothing: 'It has no text inside: it ends in />.',
  text: 'Text goes between its tags.',
  'one numbered list': 'One numbered list goes between its tags.',
  'one list': 'One list goes between its tags.',
};

function draw(example: string, base: string): string {
  const { path, width, height } = PICTURE;
  const { drawing, problems } = readBody(example, {
    sourceKeys: getExampleSources().map(({ key }) => key),
    glossary: toGlossaryIndex([]),
    base,
    image: () => ({ src: `${base}${path}`, srcset: '', width, height }),
    table: () => ({ ...FIGURES, href: `${base}${FIGURES_PATH}` }),
  });
  if (drawing === undefined || problems.length > 0)
    throw new Error(`The example of a component is not sound: ${problems[0]?.message ?? ''}`);
  return drawing.intro;
}
