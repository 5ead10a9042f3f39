/** Online verification codes of the ministry's registration sheet (备案表): 16 letters and digits, formerly 12 digits. */
import { cleanCode } from './code-text.ts';

declare const verificationCode: unique symbol;
export type VerificationCode = string & { readonly [verificationCode]: true };

const label = /^(?:在线)?验证码[:]?/u;

/** From the printed code or the address in the sheet's QR code (`…bg.do?vcode=…`). Never looked up. */
export function parseVerificationCode(text: string): VerificationCode | undefined {
  const fromAddress = /[?&]vcode=([0-9A-Za-z]+)/.exec(text)?.[1];
  const code = cleanCode(fromAddress ?? text)
    .replace(label, '')
    .replaceAll('-', '');
  return /^(?:[0-9A-Z]{16}|\d{12})$/.test(code) ? (code as VerificationCode) : undefined;
}
