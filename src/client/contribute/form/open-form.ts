import type { PurposeId, Submission } from '#contribution/draft.ts';
import { getList, setAt } from '#contribution/form/draft-fields.ts';
import type { Form } from '#contribution/form/form.ts';
import { toNewSubmission } from '#contribution/form/new-draft.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { FormAddress } from './form-address.ts';

/** A form with what it begins with. */
export interface OpenedForm {
  readonly form: Form;
  readonly submission: Submission;
}

interface Where {
  readonly purpose: PurposeId;
  /** The site's base path, with a slash at both ends. */
  readonly base: string;
  readonly today: string;
}

/**
 * Opens what the address asks for: a draft of this browser, an entry to change, or a new one. Undefined
 * where an entry must be chosen first.
 * @throws where something can't be fetched, or an entry can't be read
 */
export async function openForm(
  { purpose, base, today }: Where,
  address: FormAddress,
): Promise<OpenedForm | undefined> {
  const kept = address.draft === '' ? undefined : await loadKept(address.draft);
  if (kept !== undefined)
    return { form: await loadForm(base, purpose, kept.draft.kind), submission: kept };
  if (purpose === 'correction' || purpose === 'status') {
    const [kind, id] = address.entry.split('/') as [KindId, string?];
    if (id === undefined || id === '') return undefined;
    const form = await loadForm(base, purpose, kind);
    return { form, submission: await openEntry(form, kind, id) };
  }
  const form = await loadForm(base, purpose);
  const submission = toNewSubmission(form, today);
  return {
    form,
    submission: address.from === '' ? submission : toAdapted(submission, address.from),
  };
}

async function loadKept(key: string): Promise<Submission | undefined> {
  const { loadDraft } = await import('#client/contribute/draft-store.ts');
  return (await loadDraft(key))?.submission;
}

async function loadForm(base: string, purpose: PurposeId, kind?: KindId): Promise<Form> {
  const name = purpose === 'correction' && kind !== undefined ? `${purpose}-${kind}` : purpose;
  const response = await fetch(`${base}contribute/forms/${name}.json`);
  if (!response.ok) throw new Error(`The form ${name} answered ${String(response.status)}.`);
  return (await response.json()) as Form;
}

async function openEntry(form: Form, kind: KindId, id: string): Promise<Submission> {
  const [{ loadSource }, { readEntryFile }] = await Promise.all([
    import('#client/contribute/hub-index.ts'),
    import('#contribution/read-entry.ts'),
  ]);
  const original = await loadSource(kind, id);
  const draft = readEntryFile(kind, id, original);
  const fields =
    form.purpose === 'status'
      ? setAt(draft.fields, ['status'], [...getList(draft.fields, ['status']), {}])
      : draft.fields;
  return { purpose: form.purpose, draft: { ...draft, fields }, original, pictures: [] };
}

function toAdapted(submission: Submission, from: string): Submission {
  const { draft } = submission;
  return {
    ...submission,
    draft: { ...draft, fields: setAt(draft.fields, ['adaptedFrom'], [{ from }]) },
  };
}
