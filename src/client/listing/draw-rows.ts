import { copyTemplate, getPart } from '#client/page-parts.ts';
import type { CardRecord } from '#views/listing-data.ts';
import type { ListingFiles } from './listing-files.ts';

/** Keeps every row that was ever shown, those that came with the page first of all. */
export function createRows(root: HTMLElement, files: ListingFiles) {
  const list = getPart(root, 'rows');
  const kept = new Map<number, Element>(
    [...list.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [
      Number(row.dataset.row),
      row,
    ]),
  );
  const getRow = async (row: number): Promise<Element> => {
    const drawn = kept.get(row) ?? drawRow(root, await files.loadCard(row));
    kept.set(row, drawn);
    return drawn;
  };
  return {
    /** Gathers rows, each under its heading where the order has any. */
    load: async (rows: readonly number[], headings: readonly string[] | undefined) => {
      const drawn = await Promise.all(rows.map(getRow));
      return drawn.flatMap((element, index): Element[] => {
        const heading = headings?.[rows[index] ?? -1];
        const before = headings?.[rows[index - 1] ?? -1];
        return heading === undefined || heading === before
          ? [element]
          : [drawHeading(heading), element];
      });
    },
    show: (elements: readonly Element[]): void => {
      list.replaceChildren(...elements);
    },
  };
}

function drawHeading(text: string): HTMLElement {
  const heading = document.createElement('h2');
  heading.className = 'h-sub';
  heading.textContent = text;
  return heading;
}

/** Draws a row from the page's own template. All text goes in as text, never as markup. */
function drawRow(root: HTMLElement, record: CardRecord): Element {
  const row = copyTemplate(root, 'row');
  if (row === undefined) throw new Error('The listing has no template for a row.');
  getPart(row, 'kick').textContent = record.kick;
  const title = getPart(row, 'title');
  title.setAttribute('href', `${root.dataset.base ?? '/'}${record.path.slice(1)}`);
  title.textContent = record.title;
  getPart(row, 'summary').textContent = record.summary;
  const status = record.status && copyTemplate(root, `status ${record.status.key}`);
  status?.append(record.status?.text ?? '');
  const certainty = record.certainty && copyTemplate(root, `certainty ${record.certainty}`);
  const labels = [status, certainty].filter((label) => label instanceof Element);
  if (labels.length > 0) getPart(row, 'labels').replaceChildren(...labels);
  else getPart(row, 'labels').remove();
  return row;
}
