import type { Element, ElementContent } from 'hast';
import type { BodyTable } from '#body/body-context.ts';

/**
 * What an attribute holds: words, keys of sources (`a; b` for two), or the name of a file:
 * an image, figures, or figures that are all numbers but for the names of their rows.
 */
type AttributeContent = 'words' | 'source' | 'image' | 'figures' | 'numbers';

/** One attribute of a component. Its value is always written out: name="value". */
export interface AttributeRule {
  readonly required: boolean;
  readonly holds: AttributeContent;
  /** What it is for, for messages and the guide. */
  readonly purpose: string;
}

/** What stands between the tags of a component. */
type ComponentChildren = 'nothing' | 'text' | 'one numbered list' | 'one list';

type Attributes = Readonly<Record<string, AttributeRule>>;

/** What a component draws with: everything in it has been checked. */
interface Parts<A extends Attributes> {
  /** Attributes that hold words. */
  readonly words: {
    readonly [
      Name in keyof A as A[Name]['holds'] extends 'words' ? Name : never
    ]: A[Name]['required'] extends true ? string : string | undefined;
  };
  /** Numbers of the sources, drawn; empty where none is given. */
  readonly citation: readonly ElementContent[];
  /** The image, drawn; empty where the component has none. */
  readonly image: readonly ElementContent[];
  /** The figures of its file; undefined where it has none, or where files are not at hand. */
  readonly figures: BodyTable | undefined;
  /** The drawn contents; the items alone where the contents are one list. */
  readonly children: readonly ElementContent[];
}

/** A component that authors may use: a pure function of its parts, with the table that describes it. */
export interface BodyComponent<A extends Attributes = Attributes> {
  readonly name: string;
  /** What it is for, for the guide. */
  readonly purpose: string;
  readonly attributes: A;
  readonly children: ComponentChildren;
  /** MDX that uses it, for the guide and the tests. */
  readonly example: string;
  // A method, so that components of different attributes fit into one registry.
  draw(parts: Parts<A>): Element;
}

/** Ties the parts that a component draws to the attributes that it names. */
export function defineComponent<const A extends Attributes>(
  component: BodyComponent<A>,
): BodyComponent<A> {
  return component;
}
