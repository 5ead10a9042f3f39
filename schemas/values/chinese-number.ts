/** Whole numbers written in Chinese, Arabic or mixed numerals. */

/** Every printed form of the ten digits, capital (大写) and look-alike forms of zero included. */
export const digitValues: ReadonlyMap<string, number> = new Map(
  [
    '0０零〇○◯ΟОоOoＯｏ',
    ...['1１一壹壱弌', '2２二贰貳两弍', '3３三叁參叄弎', '4４四肆', '5５五伍'],
    ...['6６六陆陸', '7７七柒', '8８八捌', '9９九玖'],
  ].flatMap((forms, value) => Array.from(forms, (form): [string, number] => [form, value])),
);

// prettier-ignore
const units: ReadonlyMap<string, number> = new Map([
  ['十', 10], ['拾', 10], ['百', 100], ['佰', 100], ['千', 1000], ['仟', 1000],
]);
/** 廿 and 卅 stand for a whole ten: 廿一 is 21. */
const tens: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);
const myriads: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['萬', 10_000],
  ['亿', 100_000_000],
  ['億', 100_000_000],
]);

/** Digits side by side: 二〇一〇, 2010. */
function positional(text: string): number | undefined {
  let value = 0;
  for (const character of text) {
    const digit = digitValues.get(character);
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

interface Section {
  readonly total: number;
  /** The digit that waits for its unit, or undefined. */
  readonly pending: number | undefined;
  /** The last unit used: a later one must be smaller. */
  readonly unit: number;
  /** A zero stood between the last unit and the pending digit. */
  readonly gap: boolean;
}

function addUnit(section: Section, unit: number): Section | undefined {
  if (unit >= section.unit || section.pending === 0) return undefined;
  if (section.pending === undefined && (unit !== 10 || section.total % 100 !== 0)) return undefined;
  return { total: section.total + (section.pending ?? 1) * unit, pending: undefined, unit, gap: false };
}

function addDigit(section: Section, digit: number): Section | undefined {
  if (section.pending !== undefined && section.pending !== 0) return undefined;
  return { ...section, pending: digit, gap: section.pending === 0 };
}

function step(section: Section, character: string): Section | undefined {
  const unit = units.get(character);
  if (unit !== undefined) return addUnit(section, unit);
  const ten = tens.get(character);
  if (ten !== undefined && section.unit > 10 && section.pending === undefined) {
    return { total: section.total + ten, pending: undefined, unit: 10, gap: false };
  }
  const digit = digitValues.get(character);
  return digit === undefined ? undefined : addDigit(section, digit);
}

/** A number below ten thousand with units: 二十三, 壹佰零五. 一百五 (colloquial 150) is refused. */
function section(text: string): number | undefined {
  let state: Section | undefined = { total: 0, pending: undefined, unit: 10_000, gap: false };
  for (const character of text) {
    state = step(state, character);
    if (state === undefined) return undefined;
  }
  if (state.pending !== undefined && state.pending > 0 && state.unit !== 10 && !state.gap) return undefined;
  return state.total + (state.pending ?? 0);
}

/** 一万二千 by its sign; 一万五 (colloquial 15,000) is refused like 一百五. */
function splitAt(text: string, sign: string, size: number): number | undefined {
  const at = text.indexOf(sign);
  const rest = text.slice(at + 1);
  const high = at === 0 ? undefined : withMyriads(text.slice(0, at));
  const low = rest === '' ? 0 : withMyriads(rest);
  if (high === undefined || low === undefined || low >= size) return undefined;
  const isColloquial = low > 0 && low < size / 10 && digitValues.get(rest.charAt(0)) !== 0;
  return isColloquial ? undefined : high * size + low;
}

function withMyriads(text: string): number | undefined {
  for (const [sign, size] of [...myriads].sort((a, b) => b[1] - a[1])) {
    if (text.includes(sign)) return splitAt(text, sign, size);
  }
  return positional(text) ?? section(text);
}

/**
 * The whole number that `text` writes: 23, ２３, 1,234, 二十三, 廿三, 壹佰零五, 二〇一〇, 一万二千.
 * Blanks are ignored; anything else in the text gives undefined.
 */
export function parseChineseNumber(text: string): number | undefined {
  const bare = text.replace(/[\s\u200b\ufeff]/g, '').replace(/(?<=[\d０-９])[,，](?=[\d０-９]{3})/g, '');
  if (bare === '' || bare.length > 20) return undefined;
  const value = withMyriads(bare);
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
}

/** The number in 第十二期, 第3卷, 总第128期, 第二完成人 or a bare number. */
export function parseOrdinal(text: string): number | undefined {
  const match = /^(?:总?第|NO\.?|VOL\.?)?([^第]+?)(?:期|卷|届|名|位|辑|版|次|号|完成人|项|批|年级)?$/iu.exec(
    text.replace(/\s/g, ''),
  );
  return match?.[1] === undefined ? undefined : parseChineseNumber(match[1]);
}

const plainDigits = '零一二三四五六七八九';

function formatSection(value: number): string {
  let text = '';
  for (const [size, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit > 0) text += `${plainDigits.charAt(digit)}${sign}`;
    else if (text !== '' && !text.endsWith('零')) text += '零';
  }
  return text.replace(/零$/, '');
}

/** Writes a whole number from 0 to 99,999,999 with units: 23 → 二十三, 105 → 一百零五. */
export function formatChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99_999_999)
    throw new RangeError(`not writable: ${value}`);
  if (value === 0) return '零';
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  const gap = high > 0 && low > 0 && low < 1000 ? '零' : '';
  const text = `${high > 0 ? `${formatSection(high)}万` : ''}${gap}${formatSection(low)}`;
  return text.replace(/^一十/, '十');
}
