import { describe, expect, it } from 'vitest';
import { maskIdNumber, maskText } from '#schemas/masking.ts';
import { residentId } from '#samples/people/check-digits.ts';

const id = residentId('99010619850314001');
const known = { idNumbers: [id], phones: ['10012345678'] };
const nobody = { idNumbers: [], phones: [] };

describe('masking', () => {
  it('keeps six digits of an ID number and the length of the text', () => {
    const text = `身份证号${id}，其余不变`;
    expect(maskText(text, known)).toBe('身份证号990106************，其余不变');
    expect(maskText(text, nobody)).toBe('身份证号990106************，其余不变');
    expect(maskText(text, known)).toHaveLength(text.length);
  });

  it.each([
    [
      'full width',
      [...id].map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join(''),
    ],
    ['blanks between', `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`],
    ['zero-width characters between', [...id].join('\u200b')],
    ['inside a longer number', `20201008${id}01`],
  ])('finds a known number with %s', (_, text) => {
    const masked = maskText(`见${text}。`, known);
    expect(masked.normalize('NFKC').replaceAll(/[^\dX*]/g, '')).not.toContain(id.slice(6, 14));
    expect(masked).toContain('*');
  });

  it('hides an ID number of nobody known that is run together with other digits', () => {
    expect(maskText(`13812345678${id}`, nobody)).toBe('13812345678990106************');
    expect(maskText(`${id}${id}`, nobody)).toBe('990106************'.repeat(2));
  });

  it('hides two numbers that stand side by side', () => {
    const wrongCheckDigit = '990102198503020512';
    expect(maskText(`13812345678 ${wrongCheckDigit}.jpg`, nobody)).toBe('138****5678 990102************.jpg');
    expect(maskText(`${id}　${id}`, nobody)).toBe('990106************　990106************');
    expect(maskText('10012345678 10087654321', nobody)).toBe('100****5678 100****4321');
  });

  it('hides telephone numbers but for three and four digits', () => {
    expect(maskText('电话10012345678', known)).toBe('电话100****5678');
    expect(maskText('电话10099998888', nobody)).toBe('电话100****8888');
  });

  it('hides numbers of nobody known that stand side by side', () => {
    const [phone, masked] = ['10099998888', '100****8888'];
    expect(maskText(`${phone} ${phone}`, nobody)).toBe(`${masked} ${masked}`);
    expect(maskText(`${id} ${phone}`, nobody)).toBe(`990106************ ${masked}`);
    expect(maskText(`2020 ${phone}\t1`, nobody)).toBe(`2020 ${masked}\t1`);
    // Read with a wrong digit, so that its check digit does not tell.
    const misread = `${id.slice(0, 17)}${id.endsWith('1') ? '2' : '1'}`;
    expect(maskText(`1 ${misread} ${misread}\n${phone}`, nobody)).toBe(
      `1 990106************ 990106************\n${masked}`,
    );
  });

  it('leaves certificate numbers alone where only known numbers are asked for', () => {
    const certificate = '990351198705121234';
    expect(maskText(certificate, known, true)).toBe(certificate);
    expect(maskText(`${certificate}与${id}`, known, true)).toBe(`${certificate}与990106************`);
  });

  it.each([
    '990351200705001234',
    '2018-01-01 2019-01-01 2020',
    '0577-6686',
    '1001234567',
    '91330106MA27X0AB1C',
  ])('leaves %s alone', (text) => {
    expect(maskText(text, nobody)).toBe(text);
  });

  it('masks a value known to be an ID number however it was read', () => {
    expect(maskIdNumber('99O1O6 1985O314 OO1Z')).toBe('99O1O6 ******** ****');
    expect(maskIdNumber('9901')).toBe('9901');
  });
});
