/** `pingshen purge [out]`: removes a season's personal data, and proves it. */
import path from 'node:path';
import type { Settings } from '#schemas/settings.ts';
import { systemClock } from '../core/clock.ts';
import { clearServer } from '../core/engine/index.ts';
import { exitCodes, trouble } from '../core/errors.ts';
import { say } from '../core/language.ts';
import { planPurge, purge } from '../core/purge.ts';
import type { CommandLine } from './arguments.ts';
import type { Io } from './io.ts';

const words = {
  plan: {
    zh: '将删除 {cycle} 年度 {n} 份报送的结果、决定、日志和缓存：',
    en: 'this removes results, decisions, log and cache of {n} submissions of {cycle}:',
  },
  ask: {
    zh: '报送材料的原件不在其中。还没有删除任何内容；确认无误后加上 --yes。',
    en: 'The submissions themselves are not among them. Nothing was removed yet; add --yes to do it.',
  },
  done: {
    zh: '已删除。复查剩下的 {files} 个文件，{numbers} 个已知的身份证号和电话都不在其中。',
    en: 'Removed. None of the {numbers} known ID and telephone numbers is in the {files} files that remain.',
  },
  server: { zh: '任务服务器上的内容也已删除。', en: 'What lay on the task server was removed, too.' },
};

/** Shows what would go; with `--yes` removes it. Throws U_RESULTS, C_PURGE, S_LOCK, O_PURGE. */
export async function purgeCommand(
  { operands, isSure }: Pick<CommandLine, 'operands' | 'isSure'>,
  settings: Settings,
  io: Io,
): Promise<number> {
  const { language } = settings;
  const [operand] = operands;
  const out = operand === undefined ? settings.out : path.resolve(io.typedIn, operand);
  const plan = await planPurge(out, settings.state);
  const { cycle, submissions, places, numbers } = plan;
  io.stdout(`${say(language, words.plan, { cycle, n: submissions.length })}\n`);
  for (const place of places) io.stdout(`  ${place}\n`);
  if (!isSure) {
    io.stdout(`${say(language, words.ask)}\n`);
    return exitCodes.done;
  }
  const { address } = settings.engine;
  const { files, found } = await purge(plan, {
    ...{ at: systemClock().timestamp(), actor: 'pingshen' },
    ...(address !== undefined && { clearElsewhere: () => clearServer({ ...settings.engine, address }) }),
  });
  if (found.length > 0) throw trouble('O_PURGE', { n: found.length, file: found[0] ?? '' });
  io.stdout(`${say(language, words.done, { files, numbers: numbers.length })}\n`);
  if (address !== undefined) io.stdout(`${say(language, words.server)}\n`);
  return exitCodes.done;
}
