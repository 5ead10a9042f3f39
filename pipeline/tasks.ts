/**
 * Every task by its name. Stages add one line; worker processes import this module and load
 * only what they are asked for.
 */
import type { TaskRegistry } from './core/task.ts';

export const tasks: TaskRegistry = {
  'recognise.seals': async () => (await import('./recognise/seals-task.ts')).sealsTask,
  'recognise.barcodes': async () => (await import('./recognise/barcodes-task.ts')).barcodesTask,
  'recognise.inspect': async () => (await import('./recognise/inspect-task.ts')).inspectTask,
  'recognise.read': async () => (await import('./recognise/read-task.ts')).readTask,
  'recognise.read-again': async () => (await import('./recognise/read-again-task.ts')).readAgainTask,
  'recognise.score': async () => (await import('./recognise/score-task.ts')).scoreTask,
  'intake.draw-pdf': async () => (await import('./intake/pdf/draw-pdf-task.ts')).drawPdfTask,
  'intake.open-zip': async () => (await import('./intake/zip/open-zip-task.ts')).openZipTask,
  'intake.read-workbook': async () =>
    (await import('./intake/declared/read-workbook-task.ts')).readWorkbookTask,
  'intake.probe-image': async () => (await import('./intake/images/probe-image-task.ts')).probeImageTask,
  'intake.read-pdf-text': async () => (await import('./intake/pdf/read-pdf-text-task.ts')).readPdfTextTask,
  'render.paper': async () => (await import('./render/issue/paper-task.ts')).paperTask,
  'run.bind-pack': async () => (await import('./run/bind-pack-task.ts')).bindPackTask,
};
