import type { Draft } from '#contribution/draft.ts';
import type { DataPath } from '#domain/marked-values.ts';
import { getAt, getList, isBlank } from './draft-fields.ts';
import type { Control, Form, Part, Step } from './form.ts';

/** Where a problem stands: in a field, in a section of the text, or in neither. */
export interface Place {
  readonly path?: DataPath | undefined;
  /** The section's index. */
  readonly section?: number | undefined;
}

/** The step in which a problem can be mended; the last one where none has its place. */
export function findStep(form: Form, place: Place): Step | undefined {
  const has = (part: Part) => isIn(part, place);
  return form.steps.find(({ parts }) => parts.some(has)) ?? form.steps.at(-1);
}

function isIn(part: Part, { path, section }: Place): boolean {
  const isText = section !== undefined;
  switch (part.holds) {
    case 'body':
      return isText;
    case 'answers':
      return isText || path?.[0] === part.field.name;
    case 'field':
    case 'credit':
    case 'sources':
    case 'newest':
      return path?.[0] === part.field.name;
    case 'permission':
      return path?.[0] === 'provenance';
    case 'naming':
    case 'check':
      return false;
  }
}

/** True once something was answered in a step; for the text, once every section says something. */
export function isBegun(step: Step, draft: Draft): boolean {
  return step.parts.some((part) => {
    switch (part.holds) {
      case 'body':
        return draft.sections.length > 0 && draft.sections.every(({ text }) => text.trim() !== '');
      case 'field':
      case 'credit':
      case 'answers':
      case 'sources':
        return !isBlank(draft.fields[part.field.name]);
      case 'newest':
        return !isBlank(getList(draft.fields, [part.field.name]).at(-1));
      case 'permission':
      case 'naming':
      case 'check':
        return false;
    }
  });
}

/** Where a source is cited: the labels of the fields, and the headings of the text. */
export function listCitedIn(form: Form, draft: Draft, key: string): readonly string[] {
  const fields = form.steps
    .flatMap(({ parts }) => parts)
    .flatMap((part) => ('field' in part && part.holds !== 'sources' ? part.field : []))
    .filter(({ name, control }) => cites(control, draft.fields[name], key));
  const cited = new RegExp(`\\[[^\\]]*@${key}(?![a-z0-9-])[^\\]]*\\]`, 'u');
  const texts = draft.sections.filter(({ text }) => cited.test(text));
  return [...fields.map(({ label }) => label), ...texts.map(({ heading }) => heading)];
}

function cites(control: Control, value: unknown, key: string): boolean {
  switch (control.as) {
    case 'citation':
      return Array.isArray(value) ? value.includes(key) : value === key;
    case 'group':
      return control.fields.some((field) => cites(field.control, getAt(value, [field.name]), key));
    case 'list':
      return Array.isArray(value) && value.some((item) => cites(control.of, item, key));
    case 'words':
    case 'figure':
    case 'number':
    case 'date':
    case 'address':
    case 'tick':
    case 'choice':
    case 'choices':
    case 'lookup':
    case 'lookups':
      return false;
  }
}
