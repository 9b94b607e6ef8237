/** What a person agrees to before something is published, each in a sentence of its own. */
export interface Agreement {
  readonly id: 'mine' | 'agreed' | 'licence';
  /** What the person ticks. */
  readonly asks: string;
  /** What the entry then records. */
  readonly says: string;
}

const licence: Agreement = {
  id: 'licence',
  asks: 'It may be published under the Creative Commons Attribution 4.0 licence: anybody may use it if they name the hub.',
  says: 'It may be published under CC BY 4.0.',
};

const mine: Agreement = {
  id: 'mine',
  asks: 'I may share this: it is my own work, or those whose work it is have agreed.',
  says: 'The sender may share it.',
};

/** What must be agreed, by what is shared. */
export function listAgreements(kind: string): readonly Agreement[] {
  const agreed: Agreement =
    kind === 'qas'
      ? {
          id: 'agreed',
          asks: 'The person interviewed has seen these answers and agreed that they are published.',
          says: 'The person interviewed agreed to publication.',
        }
      : {
          id: 'agreed',
          asks: 'The body that it is about knows about it and has agreed to its publication.',
          says: 'The body that it is about agreed to publication.',
        };
  return [mine, agreed, licence];
}

const UNNAMED = 'On condition that the body is not named.';

/** What a permission's statement says, taken apart. */
export interface Permission {
  readonly agreed: readonly Agreement['id'][];
  /** The body must not be named. */
  readonly isUnnamed: boolean;
}

export function parsePermission(kind: string, statement: unknown): Permission {
  const words = typeof statement === 'string' ? statement : '';
  return {
    agreed: listAgreements(kind)
      .filter(({ says }) => words.includes(says))
      .map(({ id }) => id),
    isUnnamed: words.includes(UNNAMED),
  };
}

/** The sentence that the entry records; undefined while nothing was agreed and nothing asked. */
export function toStatement(kind: string, { agreed, isUnnamed }: Permission): string | undefined {
  const says = listAgreements(kind).filter(({ id }) => agreed.includes(id));
  const words = [...says.map((agreement) => agreement.says), ...(isUnnamed ? [UNNAMED] : [])];
  return words.length === 0 ? undefined : words.join(' ');
}

/** True once everything was agreed to. */
export function isAgreed(kind: string, permission: Permission): boolean {
  return listAgreements(kind).every(({ id }) => permission.agreed.includes(id));
}

/** Written as the author where nobody wishes to be named. */
export const UNNAMED_AUTHOR = 'A contributor who is not named';
