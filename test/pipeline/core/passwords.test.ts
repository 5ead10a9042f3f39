import { describe, expect, it } from 'vitest';
import { firstPassword, hashPassword, isNoPassword, isPassword } from '#pipeline/core/passwords.ts';

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

  it('takes about as long to refuse for a name there is not', async () => {
    const record = await hashPassword('one-two-three');
    await isNoPassword('warm');
    const timed = async (run: () => Promise<boolean>): Promise<number> => {
      const times: number[] = [];
      for (let i = 0; i < 3; i++) {
        const before = performance.now();
        expect(await run()).toBe(false);
        times.push(performance.now() - before);
      }
      return Math.min(...times);
    };
    const known = await timed(() => isPassword('wrong', record));
    const unknown = await timed(() => isNoPassword('wrong'));
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });

  it('given first is easy to copy and hard to guess', () => {
    const many = Array.from({ length: 200 }, firstPassword);
    expect(new Set(many).size).toBe(200);
    for (const one of many) expect(one).toMatch(/^(?:[a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/u);
  });
});
