/**
 * Passwords of the desk: kept as scrypt records, compared in constant time. The cost follows
 * OWASP's table (N = 2^15, r = 8, p = 3: 32 MB a try), so few are reckoned at once: a flood of
 * tries must not take the memory of those who work.
 */
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import pLimit from 'p-limit';

const cost = { N: 2 ** 15, r: 8, p: 3 } as const;
interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}
const keyBytes = 32;
const saltBytes = 16;
const atOnce = pLimit(2);

/** Shortest and longest password; the longest bounds the work of hashing. */
export const passwordLengths = { least: 10, most: 200 } as const;

/** The record that is kept, `scrypt$32768$8$3$<salt>$<key>`, base64url: it says its own cost. */
export async function hashPassword(password: string, { N, r, p }: Cost = cost): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derive(password, salt, { N, r, p });
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether the password is the one of the record; false for a record of another kind. */
export async function isPassword(password: string, record: string): Promise<boolean> {
  const [kind, ...rest] = record.split('$');
  const [N = 0, r = 0, p = 0] = rest.slice(0, 3).map(Number);
  const [salt = '', key = ''] = rest.slice(3);
  const wanted = Buffer.from(key, 'base64url');
  if (kind !== 'scrypt' || wanted.length !== keyBytes) return false;
  const given = await derive(password, Buffer.from(salt, 'base64url'), { N, r, p });
  return timingSafeEqual(given, wanted);
}

let decoy: Promise<string> | undefined;

/** Takes as long as a real comparison and is always false: an unknown name must not answer sooner. */
export async function isNoPassword(password: string): Promise<false> {
  decoy ??= hashPassword(randomBytes(saltBytes).toString('hex'));
  await isPassword(password, await decoy);
  return false;
}

// Without letters and digits that are mistaken for each other when copied by hand.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password to hand over on paper, `k7mq-…`: 80 bits, to be changed at the first log-in. */
export function firstPassword(): string {
  const group = (): string =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)] ?? '').join('');
  return [group(), group(), group(), group()].join('-');
}

/** The same characters typed on another keyboard or input method give the same bytes. */
function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 64 * 1024 * 1024 };
  return atOnce(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) => {
          if (error) reject(error);
          else resolve(key);
        });
      }),
  );
}
