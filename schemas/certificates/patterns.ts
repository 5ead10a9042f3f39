/** Pieces of patterns that several kinds share. Sources, not regexes, so that they can be joined. */

/** One Chinese character, rare ones included. */
export const HAN = '\\p{Script=Han}';
/** A Chinese name as printed, middle dots included. */
export const NAME = `${HAN}[${'\\p{Script=Han}'}·•.]{1,14}`;
/** Anything that may stand in a printed date. */
export const DATE =
  '(?:(?:19|20|二[〇○零0oO]|一九)[0-9〇○零oO一二三四五六七八九十]{2}(?:[年.\\-/])[0-9〇○零一二三四五六七八九十元廿卅]{1,3}(?:[月.\\-/]?)(?:[0-9〇○零一二三四五六七八九十廿卅]{1,3}日?)?)';
/** Names of schools that may give diplomas and degrees. */
export const SCHOOL = `[${'\\p{Script=Han}'}()A-Za-z]{2,26}?(?:大学|学院|学校|党校|研究院|科学院|研究所)`;
/** Names of employers and public bodies. */
export const BODY = `[${'\\p{Script=Han}'}()A-Za-z0-9·]{3,36}?(?:公司|集团|工厂|厂|研究院|研究所|设计院|大学|学院|中心|局|厅|委员会|协会|学会|联合会|人民政府|办公室|院|所|站|社|部)`;
