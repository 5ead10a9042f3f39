/** Whose trouble a task's failure is, and how it is told: of the task itself, or of the machine. */
import { catalogued } from './errors.ts';
import { TaskFailed } from './executor.ts';
import { mask } from './mask.ts';

/** A full disk or a missing library is not the file's fault: the run must stop, not blame the papers. */
const machineTrouble =
  /\b(ENOSPC|EDQUOT|EIO|EROFS|EACCES|EPERM|EMFILE|ENFILE|ENOMEM|BLOB_MISSING|BlobMissing|ERR_MODULE_NOT_FOUND|ERR_DLOPEN_FAILED)\b/;

/** Throws what concerns the whole machine; returns for what is about this task alone. */
export function throwIfMachine(error: TaskFailed): void {
  const code = machineTrouble.exec(`${error.message} ${error.detail}`)?.[1];
  if (code !== undefined) throw catalogued(Object.assign(error, { code }));
}

/** The failure, where it is this one task's own and the batch goes on; throws everything else again. */
export function ownTrouble(error: unknown): TaskFailed {
  if (!(error instanceof TaskFailed) || error.reason === 'closed') throw error;
  if (error.reason === 'error') throwIfMachine(error);
  return error;
}

/** A half sentence in both languages. */
export interface Cause {
  readonly zh: string;
  readonly en: string;
}

/** What became of the task. */
export function causeOf({ reason, message }: Pick<TaskFailed, 'reason' | 'message'>): Cause {
  const what = mask(message.slice(0, 200));
  const causes: Readonly<Record<TaskFailed['reason'], Cause>> = {
    deadline: { zh: '两次处理超时', en: 'it twice took too long' },
    memory: { zh: '两次超出内存限制', en: 'it twice needed too much memory' },
    crash: { zh: '处理进程两次崩溃', en: 'its process crashed twice' },
    error: { zh: `处理出错：${what}`, en: `it failed: ${what}` },
    closed: { zh: '运行已停止', en: 'the run was stopped' },
  };
  return causes[reason];
}
