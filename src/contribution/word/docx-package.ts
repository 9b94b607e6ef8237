import type { Element } from 'xast';
import { macroRefusal, protectedRefusal } from './find-file-fault.ts';
import type { Package } from './package.ts';
import { refuseDamaged, RefusedFile } from './refusal.ts';
import { getElements, readXml } from './xml.ts';

/** Where one part of a package points to. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

/** The parts of a Word file that are read. */
export interface DocxParts {
  readonly document: Part;
  readonly styles: Element | undefined;
  readonly numbering: Element | undefined;
  readonly footnotes: Part | undefined;
  readonly endnotes: Part | undefined;
  readonly comments: Element | undefined;
  /** Headers and footers. */
  readonly margins: readonly Element[];
}

export interface Part {
  readonly element: Element;
  readonly relations: ReadonlyMap<string, Relation>;
}

/** Finds the parts by what the package says of them, whatever they are called. */
export function readDocxParts(opened: Package): DocxParts {
  const types = readPart(opened, '[Content_Types].xml');
  if (JSON.stringify(types ?? {}).includes('macroEnabled'))
    throw new RefusedFile(macroRefusal.message, macroRefusal.fix);
  if (opened.has('EncryptedPackage'))
    throw new RefusedFile(protectedRefusal.message, protectedRefusal.fix);
  const path =
    [...readRelations(opened, '').values()].find(({ type }) => type === 'officeDocument')?.target ??
    'word/document.xml';
  const document = readPart(opened, path);
  if (document?.name !== 'w:document') return refuseDamaged('it has no text that Word wrote');
  const relations = readRelations(opened, path);
  const findPaths = (type: string) =>
    [...relations.values()].filter((each) => each.type === type && !each.isOutside);
  const readAll = (type: string) =>
    findPaths(type).flatMap(({ target }) => {
      const element = readPart(opened, target);
      return element === undefined
        ? []
        : [{ element, relations: readRelations(opened, target) } satisfies Part];
    });
  return {
    document: { element: document, relations },
    styles: readAll('styles')[0]?.element,
    numbering: readAll('numbering')[0]?.element,
    footnotes: readAll('footnotes')[0],
    endnotes: readAll('endnotes')[0],
    comments: readAll('comments')[0]?.element,
    margins: [...readAll('header'), ...readAll('footer')].map(({ element }) => element),
  };
}

function readPart(opened: Package, path: string): Element | undefined {
  const bytes = opened.read(path);
  return bytes === undefined ? undefined : readXml(path, bytes);
}

/** The targets of a part, by id, as paths within the package. */
function readRelations(opened: Package, path: string): Map<string, Relation> {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const list = readPart(opened, `${folder}_rels/${path.slice(slash)}.rels`);
  return new Map(
    getElements(list, 'rel:Relationship').map(({ attributes }) => {
      const isOutside = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return [
        attributes.Id ?? '',
        {
          type: (attributes.Type ?? '').replace(/^.*\//u, ''),
          target: isOutside ? target : toPath(folder, target),
          isOutside,
        },
      ];
    }),
  );
}

function toPath(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}
