import type { Control, Form, FormField, Part } from '#contribution/form/form.ts';

/** What a form asks in one step, for those who answer on paper. */
export interface OutlineStep {
  readonly title: string;
  readonly lead: string;
  readonly questions: readonly OutlineQuestion[];
}

export interface OutlineQuestion {
  readonly label: string;
  readonly hint: string;
  readonly isOptional: boolean;
  /** What may be chosen from; empty where anything may be written. */
  readonly choices: readonly string[];
  /** What each item of a list is asked. */
  readonly within: readonly OutlineQuestion[];
}

/** The questions of a form in order, without its last step, which only a browser can do. */
export function toFormOutline(form: Form): readonly OutlineStep[] {
  return form.steps
    .map(({ title, lead, parts }) => ({
      title,
      lead,
      questions: parts.flatMap((part) => toQuestions(form, part)),
    }))
    .filter(({ questions }) => questions.length > 0);
}

function toQuestions(form: Form, part: Part): readonly OutlineQuestion[] {
  if (part.holds === 'credit')
    return [{ ...PLAIN, label: 'Who may we name?', hint: 'Only people who have agreed.' }];
  if ('field' in part) return [toQuestion(part.field)];
  if (part.holds === 'body')
    return form.sections.map(({ heading, hint }) => ({ ...PLAIN, label: heading, hint }));
  if (part.holds === 'naming') return [{ ...PLAIN, label: 'May the body be named?' }];
  if (part.holds === 'permission')
    return [
      {
        ...PLAIN,
        label: 'Has everyone it is about agreed?',
        hint: 'And may it be published under the Creative Commons Attribution 4.0 licence?',
      },
    ];
  return [];
}

const PLAIN = { label: '', hint: '', isOptional: false, choices: [], within: [] };

function toQuestion({ label, hint, isOptional, control }: FormField): OutlineQuestion {
  return {
    label,
    hint,
    isOptional,
    choices: 'choices' in control ? control.choices.map((choice) => choice.label) : [],
    within: toWithin(control),
  };
}

function toWithin(control: Control): readonly OutlineQuestion[] {
  if (control.as === 'group') return control.fields.map(toQuestion);
  return control.as === 'list' ? toWithin(control.of) : [];
}
