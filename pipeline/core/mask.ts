/** Hides what looks like an ID or telephone number in anything printed for people. */
import { maskText } from '#schemas/masking.ts';

/** The text with such numbers masked; their length stays. */
export function mask(text: string): string {
  return maskText(text, { idNumbers: [], phones: [] });
}
