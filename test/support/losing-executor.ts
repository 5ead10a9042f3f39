/** An executor whose tasks can be lost, as a process that was killed twice loses them. */
import { TaskFailed, type Executor, type FailureReason } from '#pipeline/core/executor.ts';

/** Why the task of that name and input is lost; undefined: it is carried out. */
export type Fault = (task: string, input: unknown) => FailureReason | undefined;

/** The executor, its tasks lost where `fault` says so. */
export function losingExecutor(executor: Executor, fault: Fault): Executor {
  return {
    run(task, input, options) {
      const reason = fault(task.name, input);
      if (reason === undefined) return executor.run(task, input, options);
      const message = `${task.name}: process lost (${reason})`;
      return Promise.reject(new TaskFailed({ task: task.name, reason, message }));
    },
    close: () => executor.close(),
  };
}
