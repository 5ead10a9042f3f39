import { scrypt } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { firstPassword, hashPassword, isNoPassword, isPassword } from '#pipeline/core/passwords.ts';

vi.mock('node:crypto', async (original) => {
  const actual = await original<{ scrypt: typeof scrypt }>();
  return { ...actual, scrypt: vi.fn(actual.scrypt) };
});

describe('a password', () => {
  it('is kept as a scrypt record with a salt of its own, and is recognised by it alone', async () => {
    const [one, two] = [await hashPassword('评审-2020-gaogong'), await hashPassword('评审-2020-gaogong')];
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/u);
    expect(one).not.toBe(two);
    expect(await isPassword('评审-2020-gaogong', one)).toBe(true);
    // Typed in full-width letters by an input method that was on.
    expect(await isPassword('评审－２０２０－gaogong', one)).toBe(true);
    expect(await isPassword('评审-2020-gaogonG', one)).toBe(false);
    expect(await isPassword('', one)).toBe(false);
  });

  it('opens nothing by a record of another kind', async () => {
    for (const record of ['', 'scrypt$32768$8$3$$', 'plain$secret', 'scrypt$2$8$1$AAAA$AAAA'])
      expect(await isPassword('', record)).toBe(false);
  });

  it('costs as much to refuse for a name there is not', async () => {
    const record = await hashPassword('one-two-three');
    await isNoPassword('the decoy is made');
    const costOf = async (run: () => Promise<boolean>): Promise<unknown[]> => {
      vi.mocked(scrypt).mockClear();
      expect(await run()).toBe(false);
      return vi.mocked(scrypt).mock.calls.map(([, , bytes, cost]) => [bytes, cost]);
    };
    const known = await costOf(() => isPassword('wrong', record));
    expect(known).toHaveLength(1);
    expect(await costOf(() => isNoPassword('wrong'))).toEqual(known);
  });

  it('given first is easy to copy and hard to guess', () => {
    const many = Array.from({ length: 200 }, firstPassword);
    expect(new Set(many).size).toBe(200);
    for (const one of many) expect(one).toMatch(/^(?:[a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/u);
  });
});
