/** Those who dealt with a paper; whose paper it is, their names do not say. */

const OFFICIAL = /(?:经办|审核|复核|制表|打印|填表|负责|联系|校对|录入)(?:人员?|员)?[:：]?$/u;

/** Whether a text leads up to the name of somebody who dealt with the paper: 经办人, 审核： */
export const leadsToOfficial = (before: string): boolean => OFFICIAL.test(before);
