/** `submission.json` and `office.json`: read as strictly as the declared data. */
import { reason } from '#schemas/reasons.ts';
import type { TaskSettings } from '#schemas/settings.ts';
import { maskResidentIds } from '#schemas/values/resident-id.ts';
import type { z } from 'zod';
import { pathText } from '#schemas/issue-words.ts';
import { checkRecord } from './check-record.ts';
import { quote, type DeclaredProblem } from './problem.ts';
import { readJsonFile } from './read-json.ts';

/**
 * Reads a JSON file against its schema: `readSubmissionFile({ file: 'submission.json', bytes }, submissionSchema, limits)`.
 * `value` is absent where anything required is missing or wrong; unknown keys are only warned of.
 */
export function readSubmissionFile<Value>(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  schema: z.ZodType<Value>,
  limits: TaskSettings['intake'],
): { value?: Value; problems: DeclaredProblem[] } {
  const { json, problems } = readJsonFile(file, bytes, limits);
  if (json === undefined) return { problems: [...problems] };
  const checked = checkRecord(schema, json.value);
  const found = checked.issues.map((issue): DeclaredProblem => {
    const path = pathText(issue.path);
    const line = json.lines.get(path);
    const isWarning = issue.kind === 'unknownKey' || issue.kind === 'empty';
    const place = `${file}${line === undefined ? '' : ` 第 ${line} 行`} ${path}`.trim();
    const what = issue.kind === 'missing' ? `缺少必填项，${issue.wanted}` : issue.wanted;
    const value = issue.kind === 'missing' ? '' : maskResidentIds(quote(issue.value));
    return {
      place: path === '' ? file : path,
      ...(line === undefined ? {} : { line }),
      reason:
        issue.kind === 'unknownKey'
          ? reason('D_KEY', { file, path })
          : reason('D_VALUE', { place, value, what }),
      severity: isWarning ? 'warning' : 'error',
    };
  });
  const all = [...problems, ...found];
  // What the reader or the schema took out may leave a record that looks whole but is not.
  const value = all.some(({ severity }) => severity === 'error')
    ? undefined
    : schema.safeParse(checked.data).data;
  return value === undefined ? { problems: all } : { value, problems: all };
}
