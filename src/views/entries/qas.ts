import type { Corpus } from '#domain/corpus.ts';
import { type Data, type Entry, kinds } from '#domain/kinds.ts';
import type { Section } from '#views/parts.ts';
import { toBodySections } from './body-sections.ts';
import type { EntryView, ViewContext } from './context.ts';
import { toEntryLinks, toFact, toQualifiedDate } from './facts.ts';

/** A Q&A: every question a section, and a search record, of its own. */
export function toQaView({ entry, corpus, drawing }: ViewContext<'qas'>): EntryView {
  const { data } = entry;
  const isReported = data.speech === 'reported';
  return {
    glance: [
      { label: 'Who answers', values: toEntryLinks('people', [data.person], corpus) },
      toFact('Role then', data.roleThen),
      { label: 'Spoke for', values: toEntryLinks('organisations', [data.organisation], corpus) },
      ...(data.collaborative === undefined
        ? []
        : [
            {
              label: 'About',
              values: toEntryLinks('collaboratives', [data.collaborative], corpus),
            },
          ]),
      data.systems.length === 0
        ? toFact('System', 'Not tied to one system')
        : { label: 'System', values: toEntryLinks('systems', data.systems, corpus) },
      toFact('Interviewer', data.interviewer),
      toFact('Published', toQualifiedDate(data)),
      toFact('Answers', isReported ? 'The gist, in reported speech' : 'In the person’s own words'),
      toFact('Coverage', data.coverage === 'full' ? 'Full' : 'Partial'),
    ],
    sections: [
      ...toCoverageNote(data),
      ...toBodySections(drawing).map((section) => toQuestionSection(section, entry, corpus)),
    ],
  };
}

/** What could be read of the interview, said before the answers. */
function toCoverageNote({ coverage, coverageNote }: Data<'qas'>): Section[] {
  if (coverageNote === undefined) return [];
  const title = coverage === 'full' ? 'About this interview' : 'Not the whole interview';
  return [
    {
      id: 'coverage',
      title: '',
      hasHeading: true,
      parts: [{ type: 'note', title, text: coverageNote }],
    },
  ];
}

/** A question and its answer, which search finds by itself. */
function toQuestionSection(section: Section, { data }: Entry<'qas'>, corpus: Corpus): Section {
  const question = data.questions.find(({ question: words }) => words === section.title);
  if (question === undefined) return section;
  const who = corpus.find('people', data.person)?.data.name ?? data.person;
  return {
    ...section,
    record: { title: question.question, kick: `${kinds.qas.one}: ${who}`, summary: question.gist },
  };
}
