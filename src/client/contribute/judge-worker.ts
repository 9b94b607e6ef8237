import { parseWithRemark } from '#body/parse-with-remark.ts';
import type { Submission } from '#contribution/draft.ts';
import { findSubmissionProblems } from '#contribution/find-submission-problems.ts';
import { findOpenEntries } from '#contribution/hub-index.ts';
import { findEntriesInFull, type KnownHub } from '#contribution/judge-file.ts';
import { toContentFile } from '#domain/content-file.ts';
import type { SourceFile } from '#rules/source-file.ts';
import { failToFetch, loadHubIndex, loadSource, loadTerms } from './hub-index.ts';
import type { DrawRequest, JudgeRequest, WorkerAnswer, WorkerRequest } from './judge-messages.ts';

// Reading, judging and drawing a draft take one and the same code, so one worker does it all.

async function judge({ submission, today }: JudgeRequest): Promise<WorkerAnswer> {
  const hub = await loadKnownHub(submission);
  return { problems: findSubmissionProblems(submission, hub, { parse: parseWithRemark, today }) };
}

/** Fetches what the draft is judged beside; what was fetched once is at hand the next time. */
async function loadKnownHub({ draft }: Submission): Promise<KnownHub> {
  const [index, terms] = await Promise.all([loadHubIndex(), loadTerms()]);
  const isThere = (linked: Pick<Submission['draft'], 'kind' | 'id'>) =>
    findOpenEntries(index).some(({ kind, id }) => kind === linked.kind && id === linked.id);
  const files = findEntriesInFull(draft)
    .filter(isThere)
    .map(async ({ kind, id }): Promise<SourceFile> => {
      const bytes = new TextEncoder().encode(await loadSource(kind, id));
      return { file: toContentFile(kind, id), bytes };
    });
  return { index, terms, files: await Promise.all(files) };
}

async function draw({ submission, site, images }: DrawRequest): Promise<WorkerAnswer> {
  const [index, terms, { drawDraft }] = await Promise.all([
    loadHubIndex(),
    loadTerms(),
    import('./draw-draft.ts').catch(failToFetch),
  ]);
  const drawn = await drawDraft(submission, {
    parse: parseWithRemark,
    site,
    index,
    terms,
    image: (name) => images.get(name),
    loadSource,
  });
  return { drawn };
}

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  const answering = data.task === 'judge' ? judge(data) : draw(data);
  void answering
    .catch((fault: unknown): WorkerAnswer => {
      console.error(fault);
      return { fault: fault instanceof Error ? fault.message : String(fault) };
    })
    .then((answer) => {
      postMessage(answer);
    });
});
