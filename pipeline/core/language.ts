/** The two languages of messages. The papers themselves are Chinese and have none of this. */
import { fill } from '#schemas/reasons.ts';

export type Language = 'zh' | 'en';

/** One message in both languages, with `{name}` places. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** Picks the language and fills the places. */
export function say(
  language: Language,
  message: Message,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(message[language], values);
}

/** `zh` unless the text asks for English: `en`, `en_US.UTF-8`. */
export function languageOf(text: string | undefined): Language | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^zh/i.test(text)) return 'zh';
  return /^en/i.test(text) ? 'en' : undefined;
}
