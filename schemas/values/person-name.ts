/** Names of persons. Equality is strict: a character that is another character is another person. */
import { foldText } from './text.ts';

/**
 * Pairs that character sets encode twice although they are one character in two drawings. Pairs that
 * are two characters in names (昇 and 升, 凌 and 淩, 峯 and 峰) are not among them.
 */
// prettier-ignore
const glyphVariants: ReadonlyMap<string, string> = new Map(
  [
    '吴吳呉', '户戶戸', '黄黃', '温溫', '吕呂', '青靑', '清淸', '静靜', '真眞', '慎愼', '尚尙', '郎郞', '即卽',
    '既旣', '彦彥', '强強', '录彔', '虚虛', '俞兪', '悦悅', '税稅', '脱脫', '兑兌', '奂奐', '换換', 
    '偷偸', '值値', '别別', '研硏', '教敎', '晚晩', '概槪', '没沒', '瓶甁',
    '高髙',
  ].flatMap((group) => {
    const [standard = '', ...others] = [...group];
    return others.map((other): [string, string] => [other, standard]);
  }),
);

/** Points that stand between the parts of a name such as 阿卜杜拉·买买提. */
const middleDots = /[.。]/gu;

/** A name for comparison: NFKC, blanks removed (张 三), one middle dot, doubly encoded characters made one. */
export function normaliseName(name: string): string {
  const folded = foldText(name);
  const dotted = /\p{Script=Han}/u.test(folded) ? folded.replace(middleDots, '·') : folded.toUpperCase();
  const variants = [...dotted].map((character) => glyphVariants.get(character) ?? character).join('');
  return variants.replace(/^·|·$/gu, '');
}

/** Whether two printed names are one name; an empty name equals nothing. */
export function sameName(left: string, right: string): boolean {
  const name = normaliseName(left);
  return name !== '' && name === normaliseName(right);
}

/** Whether `found` is the declared name or the declared former name (曾用名). */
export function nameMatches(
  found: string,
  declared: { name: string; formerName?: string | undefined },
): boolean {
  if (sameName(found, declared.name)) return true;
  return declared.formerName !== undefined && sameName(found, declared.formerName);
}

/** Names printed in one line, as authors and inventors are: separated by commas, semicolons, 、 or wide blanks. */
export function splitNames(text: string): string[] {
  return text
    .split(/[,，、;；/|]|\s{2,}|\u3000/u)
    .map((name) => name.replace(/[\s\d*†‡①-⑳¹²³⁰-⁹()（）]+$/u, '').trim())
    .filter((name) => name !== '');
}
