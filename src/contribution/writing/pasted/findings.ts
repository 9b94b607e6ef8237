/** What is noted while a paste is read. */
export interface Findings {
  /** The highest level of heading in it, from 1. */
  readonly topLevel: number;
  pictures: number;
  links: number;
  hasDeletions: boolean;
  hasComments: boolean;
}

export function newFindings(topLevel: number): Findings {
  return { topLevel, pictures: 0, links: 0, hasDeletions: false, hasComments: false };
}

/** What was left out of a paste, in sentences. */
export function toNotices(findings: Findings): string[] {
  const { pictures, links, hasDeletions, hasComments } = findings;
  return [
    ...(pictures === 0
      ? []
      : [
          pictures === 1
            ? 'One picture was left out: add it with Figure.'
            : `${String(pictures)} pictures were left out: add them with Figure.`,
        ]),
    ...(links === 0
      ? []
      : [
          `${links === 1 ? 'One link' : `${String(links)} links`} did not lead to a public web page: the words are kept, the link is not.`,
        ]),
    ...(hasDeletions ? ['Deleted or struck-out words were left out.'] : []),
    ...(hasComments ? ['Comments were left out.'] : []),
  ];
}
