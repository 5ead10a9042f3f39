/** What a page says of other people's works: it is no evidence of what the page itself is. */

/** An entry of a list of references by its mark for the kind of work (GB/T 7714): [J], [M], [D]; or its number. */
const ENTRY =
  /[[〔［【](?:J|M|D|C|N|P|S|R|Z|EB|OL|J\/OL|EB\/OL)[\]〕］】]|^[[［【(（]?\d{1,2}[\]］】)）].{0,40}[.．,，]/u;
const HEAD = /^[^\p{Script=Han}]{0,3}(?:参考文献|主要参考文献|引用文献|REFERENCES?)[^\p{Script=Han}]{0,3}$/iu;
/** Those who made the issue, not the paper. */
const EDITOR = /(?:责任编辑|编辑|责编|校对|审稿人?|排版|英文审校)[:：/]/u;

interface Placed {
  readonly text: string;
  readonly box: readonly [number, number, number, number];
}

/**
 * The lines of a page that may say something of its own paper: without entries of references, without
 * what stands beneath their heading, without the names of editors.
 */
export function withoutCitations<Line extends Placed>(lines: readonly Line[]): Line[] {
  const heads = lines.filter(({ text }) => HEAD.test(text.replace(/\s/gu, '')));
  const isBeneath = ({ box: [x, y, w] }: Line): boolean =>
    heads.some(({ box: [left, top, width] }) => y > top && x <= left + width && x + w >= left);
  return lines.filter((line) => !ENTRY.test(line.text) && !EDITOR.test(line.text) && !isBeneath(line));
}
