/** What the doctor says about one thing. */
import { catalogued, PipelineError } from '../../core/errors.ts';
import type { Message } from '../../core/language.ts';

/** Well, worth a look, or bad: then with the exit code it calls for (4 unless told otherwise). */
export interface Observation {
  readonly name: Message;
  readonly state: 'well' | 'look' | 'bad';
  readonly detail: string;
  readonly advice?: Message;
  readonly exit?: number;
}

/** What a check that threw says. */
export function badBecause(name: Message, error: unknown): Observation {
  const known = catalogued(error);
  if (!(known instanceof PipelineError)) return { name, state: 'bad', detail: String(error) };
  const [zh, en] = [known.explain('zh').replaceAll('\n', ''), known.explain('en')];
  return { name, state: 'bad', detail: known.code, advice: { zh, en }, exit: known.exitCode };
}
