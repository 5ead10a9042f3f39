/**
 * Every task by its name. Stages add one line; worker processes import this module and load
 * only what they are asked for.
 */
import type { TaskRegistry } from './core/task.ts';

export const tasks: TaskRegistry = {
  'intake.draw-pdf': async () => (await import('./intake/pdf/draw-pdf-task.ts')).drawPdfTask,
  'intake.open-zip': async () => (await import('./intake/zip/open-zip-task.ts')).openZipTask,
  'intake.probe-image': async () => (await import('./intake/images/probe-image-task.ts')).probeImageTask,
};
