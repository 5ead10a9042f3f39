/** `pingshen rules`: the rules of a cycle as its notice sets them. */
import type { Rule } from '#schemas/cycles/rule.ts';
import type { Severity } from '#schemas/records/results.ts';
import type { Settings } from '#schemas/settings.ts';
import { cyclesIn, loadCycle, shippedCycles } from '../core/cycles.ts';
import { exitCodes } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { padWidth } from '../core/text-width.ts';
import type { Io } from './io.ts';

const severityWords: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { block: '阻断', warn: '提醒', inform: '知会' },
  en: { block: 'block', warn: 'warn', inform: 'inform' },
};

/** Prints the rules of the cycle named, or of every cycle there is. Throws C_NO_CYCLE, C_CYCLE. */
export function rulesCommand(operands: readonly string[], settings: Settings, io: Io): number {
  const { cycles: folder, language } = settings;
  const known = [...new Set([...(folder === undefined ? [] : cyclesIn(folder)), ...cyclesIn(shippedCycles)])];
  for (const id of operands.length > 0 ? operands : known) {
    const { cycle, rules } = loadCycle(id, { folder });
    io.stdout(`${cycle.id}  ${cycle.label}\n\n`);
    for (const rule of rules) io.stdout(`${lineOf(rule, language)}\n`);
    const [code, person] = [
      rules.filter(({ by }) => by === 'code').length,
      rules.filter(({ by }) => by === 'person').length,
    ];
    io.stdout(
      language === 'zh'
        ? `\n共 ${rules.length} 条：程序判断 ${code} 条，人工判断 ${person} 条\n\n`
        : `\n${rules.length} rules: ${code} judged by the program, ${person} by a person\n\n`,
    );
  }
  return exitCodes.done;
}

function lineOf({ id, severity, by, asks, english, question }: Rule, language: Language): string {
  const who = { code: language === 'zh' ? '程序' : 'program', person: language === 'zh' ? '人工' : 'person' };
  const words = language === 'zh' ? asks : english;
  const asked = question === undefined || language === 'en' ? '' : `（${question}）`;
  return `${padWidth(id, 4)} ${padWidth(severityWords[language][severity], 6)} ${padWidth(who[by], 7)} ${words}${asked}`;
}
