/** What a schema says of data that does not fit, in Chinese: where, and what is wanted instead. */
import type { z } from 'zod';

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

/** `education[0].certificateNo`. */
export function pathText(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`))
    .join('');
}

const typeNames: Readonly<Record<string, string>> = {
  string: '应为文字（加引号）',
  number: '应为数字',
  int: '应为整数',
  boolean: '应为 true 或 false',
  array: '应为列表',
  object: '应为一组字段',
};

/** What a schema issue asks for, in Chinese. */
export function wantedText(issue: Issue): string {
  // Only the codes that our schemas can give; whatever else zod may say has its own message.
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? `应为 ${issue.expected}`;
    case 'invalid_value':
      return `应为 ${issue.values.map(String).join('、')} 之一`;
    case 'too_small':
      return issue.origin === 'string' ? '不能为空' : `不能小于 ${String(issue.minimum)}`;
    case 'too_big':
      return `不能大于 ${String(issue.maximum)}`;
    default:
      return /\p{Script=Han}/u.test(issue.message) ? issue.message : '格式不对';
  }
}
