/** `pingshen doctor`: looks at everything a run needs and says what to do where it is not well. */
import type { Settings } from '#schemas/settings.ts';
import { exitCodes } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { padWidth } from '../core/text-width.ts';
import type { Observation } from './doctor/observation.ts';
import { examineEngine } from './doctor/examine-engine.ts';
import { examineMachine } from './doctor/examine-machine.ts';
import { examineState } from './doctor/examine-state.ts';
import type { Io } from './io.ts';

const marks = { well: '✓', look: '!', bad: '✗' } as const;

/** Prints one line a check; gives the exit code of the first that is in the way. */
export async function doctorCommand(settings: Settings, io: Io): Promise<number> {
  const seen = [
    ...(await examineMachine(settings)),
    ...(await examineState(settings)),
    ...(await examineEngine(settings)),
  ];
  for (const observation of seen) io.stdout(describe(observation, settings.language));
  const worst = seen.find((observation) => observation.state === 'bad');
  const verdict =
    worst === undefined
      ? { zh: '可以运行。', en: 'Ready to run.' }
      : { zh: '请先处理以上 ✗ 项。', en: 'See to the lines marked ✗ first.' };
  io.stdout(`${verdict[settings.language]}\n`);
  return worst === undefined ? exitCodes.done : (worst.exit ?? exitCodes.part);
}

function describe({ name, state, detail, advice }: Observation, language: Language): string {
  const line = `${marks[state]} ${padWidth(name[language], 28)} ${detail}\n`;
  return advice === undefined ? line : `${line}  → ${advice[language]}\n`;
}
