/** A source of the submission, as far as it can be cited. */
export interface CitableSource {
  readonly key: string;
  readonly title: string;
}

/** What a writing surface is given by the form that it stands in. */
export interface WritingOptions {
  /** What the surface is called. */
  readonly label: string;
  /** The id of an element that describes it. */
  readonly describedBy?: string;
  /** The text of a section, in the Markdown that entries are written in. */
  readonly text: string;
  /** The submission's sources, in order: the number of a citation is the place of its source. */
  readonly sources: () => readonly CitableSource[];
  /** Called with the whole text after each edit, and not before. */
  readonly onChange: (text: string) => void;
  /** Keeps a picture and gives the name of its file; undefined where it was refused. */
  readonly addPicture?: (file: File) => Promise<string | undefined>;
  /** Where the picture of this name can be shown from. */
  readonly pictureAddress?: (name: string) => string | undefined;
  /** Asks for a source that is not on the list and gives its key; undefined where none was added. */
  readonly addSource?: () => Promise<string | undefined>;
}

/** A writing surface on a page. */
export interface WritingSurface {
  /** Shows another text; not an edit. */
  setText: (text: string) => void;
  focus: () => void;
  destroy: () => void;
}
