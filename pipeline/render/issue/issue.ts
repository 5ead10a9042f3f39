/** Makes the planned papers: each a task of its own, so that only what changed is made again. */
import type { BlobStore } from '#pipeline/core/blob-store.ts';
import { PipelineError, trouble } from '#pipeline/core/errors.ts';
import type { Executor } from '#pipeline/core/executor.ts';
import { causeOf, ownTrouble } from '#pipeline/core/task-trouble.ts';
import type { FontSettings } from '#schemas/settings.ts';
import type { Audience } from '#templates/define.ts';
import { fontFiles } from '../fonts/font-set.ts';
import { readTemplate, sourceToJson } from '../paper/template-files.ts';
import { loadTemplate } from '../paper/template.ts';
import type { Plan, PlannedPaper, UnmadePaper } from './plan.ts';
import { renderPaperTask, type Format } from './tasks.ts';

/** A finished file. */
export interface IssuedFile {
  /** Below `papers/`, with its ending. */
  readonly name: string;
  readonly blob: string;
  readonly format: Format;
  readonly document: string;
  readonly audience: Audience;
  readonly people: readonly string[];
  readonly isPending: boolean;
}

export interface Issued {
  readonly files: readonly IssuedFile[];
  readonly unmade: readonly UnmadePaper[];
}

export interface IssueTools {
  readonly executor: Executor;
  readonly blobs: BlobStore;
  readonly fonts: FontSettings;
}

/** The mark of papers that rest on open findings. */
const pendingMark = '待核';

/** Throws T_TEMPLATE for a faulty template; a paper that alone cannot be made is named in `unmade`. */
export async function issuePapers({ papers, unmade }: Plan, tools: IssueTools): Promise<Issued> {
  const templates = await storeTemplates(papers, tools.blobs);
  const fonts = { fonts: tools.fonts, fontFiles: fontFiles(tools.fonts) };
  const jobs = papers.flatMap((paper) => formatsOf(paper).map((format) => ({ paper, format })));
  const made = await Promise.all(
    jobs.map(async ({ paper, format }): Promise<IssuedFile | UnmadePaper> => {
      const { definition, place, people, pictures, isPending } = paper;
      const name = `${place}.${format}`;
      const input = {
        document: definition.id,
        template: templates.get(definition.id) ?? '',
        values: paper.view,
        format,
        pictures,
        watermark: isPending ? pendingMark : '',
        ...fonts,
      };
      const result = await tools.executor
        .run(renderPaperTask, input, { affinity: definition.id })
        .catch(ownTrouble);
      if (result instanceof Error)
        return { place: name, why: trouble('O_LOST', { file: name, ...causeOf(result) }) };
      if ('refused' in result) {
        const { code, values } = result.refused;
        return { place: name, why: new PipelineError(code, values) };
      }
      const { id: document, audience } = definition;
      return { name, blob: result.blob, format, document, audience, people, isPending };
    }),
  );
  return {
    files: made.filter((one) => 'blob' in one),
    unmade: [...unmade, ...made.filter((one) => 'why' in one)],
  };
}

function formatsOf({ definition }: PlannedPaper): readonly Format[] {
  const { hasSheet, isEditable = false } = definition;
  return ['pdf', ...(hasSheet ? (['xlsx'] as const) : []), ...(isEditable ? (['docx'] as const) : [])];
}

/** Templates as they are now, checked here so that a faulty one is told before anything is made. */
async function storeTemplates(
  papers: readonly PlannedPaper[],
  blobs: BlobStore,
): Promise<ReadonlyMap<string, string>> {
  const stored = new Map<string, string>();
  for (const definition of new Set(papers.map((paper) => paper.definition))) {
    const source = readTemplate(definition.id);
    loadTemplate(definition, source);
    stored.set(definition.id, await blobs.put(Buffer.from(sourceToJson(source))));
  }
  return stored;
}
