/** The command's surroundings, handed in so that tests can stand in for them. */
import type { Environment } from '../core/settings.ts';
import type { RunModule } from '../core/context.ts';

export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Columns of the terminal behind stderr; undefined where there is none. */
  readonly columns: number | undefined;
  readonly environment: Environment;
  /** The current folder: state, results and settings start here. */
  readonly folder: string;
  /** Where the user typed the command: paths to submissions and workbooks start there. */
  readonly typedIn: string;
  /** Calls back when the user wants to stop (Ctrl-C); gives a function that no longer does. */
  readonly onInterrupt: (listener: () => void) => () => void;
  /** The stages; loaded only by the commands that need them. */
  readonly loadRun: () => Promise<RunModule>;
  /** The desk alone: it stays for hours, and must not hold the libraries of a run all the while. */
  readonly loadDesk: () => Promise<Pick<RunModule, 'review'>>;
}
