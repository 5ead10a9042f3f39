/**
 * Every task by its name. Stages add one line; worker processes import this module and load
 * only what they are asked for.
 *
 *   'intake.open-zip': async () => (await import('./intake/open-zip-task.ts')).openZipTask,
 */
import type { TaskRegistry } from './core/task.ts';

export const tasks: TaskRegistry = {};
