import { type IContext, type ITableOptions, type IXmlableObject, Table } from 'docx';

/** What a table says in place of its look, for those who listen. */
export interface TableWords {
  readonly name: string;
  readonly says?: string;
}

/**
 * A table of a Word file with words in place of its look. The library has no option for those, so they are added to
 * the table's properties, where the format wants them last.
 */
export class NamedTable extends Table {
  private readonly words: TableWords;

  constructor(words: TableWords, options: ITableOptions) {
    super(options);
    this.words = words;
  }

  /** @throws where the library no longer writes what this adds to */
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const table = super.prepForXml(context);
    const parts = table?.['w:tbl'] as readonly IXmlableObject[] | undefined;
    const properties = parts?.find((part) => 'w:tblPr' in part)?.['w:tblPr'] as
      IXmlableObject[] | undefined;
    if (properties === undefined) throw new Error('The library wrote a table without properties.');
    const { name, says } = this.words;
    const add = (element: string, value: string) => {
      properties.push({ [element]: { _attr: { 'w:val': value } } });
    };
    add('w:tblCaption', name);
    if (says !== undefined) add('w:tblDescription', says);
    return table;
  }
}
