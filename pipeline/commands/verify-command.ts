/** `pingshen verify [head]`: proves the log and the decisions, or names the line where they part. */
import path from 'node:path';
import { readHead } from '#schemas/log-head.ts';
import type { Settings } from '#schemas/settings.ts';
import { openDatabase } from '../core/database.ts';
import { exitCodes, trouble } from '../core/errors.ts';
import { say } from '../core/language.ts';
import { verifyDecisions, type Proof } from '../core/verify-decisions.ts';
import { openWorkspace } from '../core/workspace.ts';
import type { Io } from './io.ts';

type Problem = Extract<Proof, { ok: false }>['problem'];

const problems: Readonly<Record<Problem, { readonly zh: string; readonly en: string }>> = {
  changed: { zh: '这一条的内容被改动', en: 'this entry was changed' },
  missing: { zh: '缺少这一条', en: 'this entry is missing' },
  unlinked: { zh: '这一条没有接在前一条之后', en: 'this entry does not follow the one before' },
  tail: {
    zh: '日志到不了给出的链首值：末尾被截去',
    en: 'the log does not reach the head given: its tail is cut off',
  },
  step: { zh: '决定的经过与这一条不符', en: 'the steps of a decision are not as this entry says' },
  decision: { zh: '有一项决定与它的经过不符', en: 'a decision is not what its steps lead to' },
};

/** Gives 0 for a whole log; throws S_CHAIN naming the entry otherwise. The head is the last line. */
export async function verifyCommand(
  operands: readonly string[],
  settings: Settings,
  io: Io,
): Promise<number> {
  // Printed in groups, and typed so.
  const typed = operands.join('');
  const head = typed === '' ? undefined : readHead(typed);
  if (typed !== '' && head === undefined) throw trouble('C_COMMAND', { what: `verify ${typed}` });
  const workspace = await openWorkspace({ state: settings.state, out: settings.out });
  const database = openDatabase(path.resolve(workspace.databaseFile));
  try {
    const proof = await verifyDecisions(database, head);
    if (!proof.ok)
      throw trouble('S_CHAIN', { seq: proof.seq, what: problems[proof.problem][settings.language] });
    const { entries, decisions } = proof;
    const message = {
      zh: '日志完整：{entries} 条，其中决定的经过 {decisions} 步，前后相接，与决定一致。链首值：',
      en: 'The log is whole: {entries} entries, {decisions} steps of decisions, linked and in agreement. Its head:',
    };
    io.stdout(`${say(settings.language, message, { entries, decisions })}\n${proof.head}\n`);
    return exitCodes.done;
  } finally {
    await database.destroy();
  }
}
