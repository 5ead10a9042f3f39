/**
 * Names that mean one body. Data only: the office may add to it, the code never guesses.
 * A former name belongs here only where the body itself went on under the new name, not where it was
 * merged into another.
 */

/** Endings that are short or long forms of one kind of office; what stands before them must be equal. */
export const officeForms: readonly (readonly string[])[] = [
  ['人力资源和社会保障厅', '人力资源社会保障厅', '人力社保厅', '人社厅'],
  ['人力资源和社会保障局', '人力资源社会保障局', '人力社保局', '人社局'],
  ['经济和信息化厅', '经信厅'],
  ['经济和信息化局', '经信局'],
  ['经济和信息化委员会', '经信委'],
  ['职称改革工作领导小组办公室', '职改办'],
];

/** Whole names that mean one body. */
export const sameBodies: readonly (readonly string[])[] = [
  ['教育部留学服务中心', '中国留学服务中心'],
  ['教育部', '中华人民共和国教育部'],
  ['国家知识产权局', '中华人民共和国国家知识产权局'],
];

/** Former names of bodies that went on under the new one, oldest first; the year is that of the change. */
export const renamedBodies: readonly (readonly string[])[] = [
  ['浙江工学院', '浙江工业大学' /* 1993 */],
  ['杭州电子工业学院', '杭州电子科技大学' /* 2004 */],
  ['浙江丝绸工学院', '浙江工程学院' /* 1999 */, '浙江理工大学' /* 2004 */],
  ['杭州应用工程技术学院', '浙江科技学院' /* 2001 */, '浙江科技大学' /* 2023 */],
  ['中国计量学院', '中国计量大学' /* 2016 */],
  ['杭州商学院', '浙江工商大学' /* 2004 */],
  ['浙江林学院', '浙江农林大学' /* 2010 */],
  ['浙江海洋学院', '浙江海洋大学' /* 2016 */],
  ['太原重型机械学院', '太原科技大学' /* 2004 */],
  ['甘肃工业大学', '兰州理工大学' /* 2003 */],
  ['武汉水利电力学院', '武汉水利电力大学' /* 1993 */],
];
