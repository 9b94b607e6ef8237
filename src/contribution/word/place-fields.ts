import type { Element, ElementContent } from 'hast';
import { toLabel } from '#contribution/form/field-labels.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { getOwnFields } from '#domain/starting-values.ts';
import { parseAnswer } from './answers.ts';
import type { Unplaced } from './document-reading.ts';
import { FieldAnswers } from './field-answers.ts';
import {
  findMark,
  hasClass,
  isElement,
  isGuidance,
  toComparable,
  toLine,
  toLines,
} from './hast-text.ts';
import { listPromptLists, listPrompts, type Prompt, type PromptList } from './prompts.ts';
import { toGrid } from './tables.ts';
import { ANSWER, ASKED, FREE_TEXT, isPartHeading, withoutPart } from './template-words.ts';

/** What was found of an entry's fields, and what is left of the document. */
export interface PlacedFields {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly rest: readonly Element[];
  /** The words of what was taken out: questions, answers and the choices among them. */
  readonly taken: readonly string[];
  readonly unplaced: readonly Unplaced[];
}

/** Names that people give to a field in documents of their own, besides its label. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  title: ['case study title', 'project title', 'title of case study', 'name of project'],
  summary: ['in brief', 'in short', 'brief summary', 'overview in one sentence'],
  authors: ['author', 'authors', 'written by', 'author s'],
  collaborative: ['collaborative', 'name of collaborative', 'name of the collaborative'],
  topics: ['topic', 'themes'],
  interviewer: ['interviewer', 'interviewed by'],
  person: ['interviewee'],
  roleThen: ['role', 'job title'],
  'timeline.date': ['date', 'when', 'year', 'month'],
  'timeline.event': ['event', 'milestone', 'what happened', 'activity', 'what'],
  'sources.key': ['key'],
  'lessons.lesson': ['lesson', 'what we learned'],
};

const FREE_TEXTS: readonly string[] = Object.values(FREE_TEXT);

/** Takes the answers to the template's questions out of a document: tables first, then lines such as “Title: …”. */
export function placeFields(kind: KindId, blocks: readonly Element[]): PlacedFields {
  return new Placing(kind).place(blocks);
}

class Placing {
  private readonly prompts: readonly Prompt[];
  private readonly lists: readonly PromptList[];
  private readonly answers: FieldAnswers;
  private readonly unplaced: Unplaced[] = [];
  /** The field whose heading stands above. */
  private context: string | undefined;

  constructor(kind: KindId) {
    const fields = getOwnFields(kind);
    this.prompts = listPrompts(fields);
    this.lists = listPromptLists(fields);
    this.answers = new FieldAnswers(this.prompts);
  }

  place(blocks: readonly Element[]): PlacedFields {
    const rest: Element[] = [];
    let isBeforeText = true;
    let heading: Element | undefined;
    for (const [index, block] of blocks.entries()) {
      if (isElement(block, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
        if (this.isTemplateHeading(block, blocks[index + 1])) {
          heading = isElement(blocks[index + 1], 'table') ? block : undefined;
          continue;
        }
        this.context = undefined;
        if (!hasClass(block, 'title') && index > 0) isBeforeText = false;
        rest.push(block);
      } else if (isElement(block, 'table')) {
        // The heading of a table that answers nothing is the author's own.
        if (!this.readTable(block)) rest.push(...(heading === undefined ? [] : [heading]), block);
      } else if (isElement(block, 'p') && this.readLabelled(block, isBeforeText)) {
        continue;
      } else {
        rest.push(block);
      }
      heading = undefined;
    }
    const kept = new Set(rest);
    const taken = blocks.filter((block) => !kept.has(block)).flatMap((block) => toLines(block));
    return { fields: this.answers.toFields(), rest, taken, unplaced: this.unplaced };
  }

  /** Headings of parts, of lists and of their items: what they say is said by the fields beneath. */
  private isTemplateHeading(heading: Element, next: Element | undefined): boolean {
    const words = toLine(heading);
    if (isPartHeading(words)) {
      const title = toComparable(withoutPart(words));
      this.context = this.lists.find(({ label }) => toComparable(label) === title)?.path;
      return true;
    }
    if (next !== undefined && isGuidance(next) && FREE_TEXTS.includes(words)) return true;
    const meant = toComparable(words);
    const list = this.lists.find(({ label }) => toComparable(label) === meant);
    const name = list?.path ?? this.findGroup(meant);
    if (name !== undefined && isFormPart(next)) {
      this.context = name;
      return true;
    }
    const above = this.lists.find(({ path }) => path === this.context);
    return (
      above !== undefined &&
      meant === toComparable(`${above.one} ${/\d+$/u.exec(words)?.[0] ?? ''}`) &&
      isElement(next, 'table')
    );
  }

  private findGroup(meant: string): string | undefined {
    return this.prompts.find(
      ({ steps, list }) =>
        list === undefined &&
        steps.length > 1 &&
        toComparable(toLabel(steps.slice(0, 1))) === meant,
    )?.steps[0];
  }

  private readTable(table: Element): boolean {
    const { rows } = toGrid(table);
    return this.readRowsOfItems(rows) || this.readQuestions(rows);
  }

  /** A table with a column for each question and a row for each item. */
  private readRowsOfItems(rows: readonly (readonly Element[])[]): boolean {
    const [head = [], ...body] = rows;
    if (head.length < 2 || body.length === 0) return false;
    const fits = this.lists.filter(({ prompts }) => {
      const columns = head.map((cell) => this.findByLabel(cell, prompts));
      const isWhole = columns.every((prompt) => prompt !== undefined);
      return isWhole && new Set(columns.map(({ path }) => path)).size === columns.length;
    });
    const isMarked = ({ path }: PromptList): boolean =>
      body.some((row) =>
        row.some((cell) => findMark(cell, 'field')?.startsWith(`${path}.`) === true),
      );
    // Tables of dates look alike: one that nothing tells apart is the timeline.
    const list =
      fits.find(isMarked) ??
      fits.find(({ path }) => path === this.context) ??
      fits.find(({ path }) => path === 'timeline');
    if (list === undefined) return false;
    const columns = head.map((cell) => this.findByLabel(cell, list.prompts));
    for (const row of body) {
      this.answers.beginItem(list.path);
      for (const [x, cell] of row.entries()) {
        const prompt = columns[x];
        if (prompt !== undefined) this.answers.add(prompt, parseAnswer(prompt, cell));
      }
    }
    return true;
  }

  /** A table with a question and its answer in each row. */
  private readQuestions(rows: readonly (readonly Element[])[]): boolean {
    const asked = rows.map(([label, answer]) => {
      const mark = answer === undefined ? undefined : findMark(answer, 'field');
      const marked = this.prompts.find(({ path }) => path === mark);
      return (
        marked ?? (label === undefined ? undefined : this.findByLabel(label, this.getInContext()))
      );
    });
    const isHead = rows[0]?.map((cell) => toLine(cell)).join() === `${ASKED},${ANSWER}`;
    const known = asked.filter((prompt) => prompt !== undefined).length;
    if (rows.some((row) => row.length !== 2) || (!isHead && known * 2 <= rows.length)) return false;
    const seen = new Set<string>();
    const list = asked.find((prompt) => prompt !== undefined)?.list;
    if (list !== undefined) this.answers.beginItem(list);
    for (const [y, row] of rows.entries()) {
      const prompt = asked[y];
      const [label, answer] = row;
      if (label === undefined || answer === undefined || (isHead && y === 0)) continue;
      if (prompt === undefined) this.addUnplaced(label, answer);
      else {
        // A copied table grows together with the one above it: its first question begins another item.
        if (prompt.list !== undefined && seen.has(prompt.path)) {
          this.answers.beginItem(prompt.list);
          seen.clear();
        }
        seen.add(prompt.path);
        this.answers.add(prompt, parseAnswer(prompt, answer));
      }
    }
    return true;
  }

  private addUnplaced(label: Element, answer: Element): void {
    const words = [toLines(label).join(' '), toLines(answer).join(' ')].filter(Boolean).join(': ');
    if (words !== '')
      this.unplaced.push({ text: words, why: 'The form has no question that these words answer.' });
  }

  private getInContext(): readonly Prompt[] {
    const { context } = this;
    const inside = this.prompts.filter(({ path, list }) =>
      context === undefined ? list === undefined : path.startsWith(`${context}.`),
    );
    return inside.length > 0 ? inside : this.prompts.filter(({ list }) => list === undefined);
  }

  /** The question that a cell asks: its first line, since guidance stands beneath. */
  private findByLabel(cell: Element, among: readonly Prompt[]): Prompt | undefined {
    const [first = ''] = toLines(cell);
    const meant = toComparable(first);
    return meant === ''
      ? undefined
      : among.find(
          ({ label, path }) =>
            toComparable(label) === meant || (OTHER_NAMES[path] ?? []).includes(meant),
        );
  }

  /** A paragraph such as “Author: …”, before the text begins. */
  private readLabelled(paragraph: Element, isBeforeText: boolean): boolean {
    if (isGuidance(paragraph)) return true;
    const [, label, answer] = /^([^:]{2,60}):\s*(\S.*)$/su.exec(toLine(paragraph)) ?? [];
    if (!isBeforeText || label === undefined || answer === undefined) return false;
    const meant = toComparable(label);
    const prompt = this.prompts.find(
      ({ list, path, label: known, field }) =>
        list === undefined &&
        field.shape.holds !== 'group' &&
        (toComparable(known) === meant || (OTHER_NAMES[path] ?? []).includes(meant)),
    );
    if (prompt === undefined || this.answers.has(prompt)) return false;
    const cell: Element = { ...paragraph, children: withoutLabel(paragraph.children, label) };
    this.answers.add(prompt, parseAnswer(prompt, cell));
    return true;
  }
}

/** Guidance or a table: what stands beneath a heading of the template. */
function isFormPart(next: Element | undefined): boolean {
  return next !== undefined && (next.tagName === 'table' || isGuidance(next));
}

/** The contents after the label and its colon, which may stand in several pieces. */
function withoutLabel(children: readonly ElementContent[], label: string): ElementContent[] {
  let left = label.length + 1;
  const cut = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.map((node) => {
      if (node.type === 'text') {
        const value = node.value.slice(left);
        left = Math.max(0, left - node.value.length);
        return { ...node, value };
      }
      return node.type === 'element' ? { ...node, children: cut(node.children) } : node;
    });
  return cut(children);
}
