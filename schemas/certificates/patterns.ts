/** Pieces of patterns that several kinds share. Sources, not regexes, so that they can be joined. */

/** One Chinese character, rare ones included. */
export const HAN = '\\p{Script=Han}';
/** A Chinese name as printed, middle dots included. */
export const NAME = `${HAN}[\\p{Script=Han}·.]{1,14}`;
/** Words between 兹证明 and a name. */
export const STAFF =
  '(?:我单位|本单位|我公司|本公司|我院|我厂|我所|我中心|我校|我局|该单位|由)?(?:在职)?(?:职工|员工|人员|工程师|技术人员|教师)?';
/** Words right before a person's name in a sentence; the name itself is none of them. */
const BEFORE_PERSON =
  '(?<=^|[\\n,。:;、()]|职工|员工|人员|教师|干部|[程技]师|公司|单位|兹有|现有|证明|由|授予|聘任|聘请|续聘|任命|表彰|[厂所校局院我])(?!职工|员工|人员|教师|干部|工程师|单位|公司|同志|该同志)';
/** A person named in running text, known by the words around the name. */
export const PERSON = new RegExp(
  `${BEFORE_PERSON}(?<value>${HAN}{2,4}?|${HAN}{1,6}[·.]${HAN}{1,8})(?=同志|先生|女士|[,(](?:男|女)[,)]|在|系|作为|担任|参[加与]|主持|承担|负责|独立|执笔|(?:等)?[0-9一二三四五六七八九十]+(?:名|位|人))`,
  'u',
);
/** A name of two to four signs, or with a point in it. */
const SHORT_NAME = `(?:${HAN}{2,4}?|${HAN}{1,8}[·.]${HAN}{1,8}?)`;
/** A name that begins its line, known by the sex behind it: `孙言 性别:男`. */
export const NAMED_BY_SEX = new RegExp(
  `(?<=^|[\\n。])(?<value>${SHORT_NAME})(?:同学|同志)?[,(]?性别[:,]?[男女](?![\\p{Script=Han}]?士)`,
  'u',
);
/** A name that begins its line, known by sex and birth behind it: `孙言 男 1986年11月2日生`. */
export const NAMED_BY_BIRTH = new RegExp(
  `(?<=^|[\\n。]|证书)(?<value>${SHORT_NAME})(?:同学|同志)?\\n?[,(]?(?:性别)?[:,]?[男女][,)]?(?:${HAN}{1,3}族,?)?(?:出?生于)?[0-9〇○零一二三四五六七八九十年月日.\\-/]{6,}(?:出?生)?`,
  'u',
);
/** A printed date in any form: extraction marks every date of the text with these signs first. */
export const DATE = '(?:\\ue000+|\\ue001+)';
/** Words for certificates that stand before 第 … 号 and are no part of the number. */
export const NUMBERED =
  '(?<![\\p{Script=Han}])(?:(?:毕业|学位|学历|结业|毕|学|证书|证|文凭|登记|注册|编号|颁发|登|编)*字?(?:登记|编|注册)?(?:编?号)?[:]?)第';
/** Names of schools that may give diplomas and degrees. */
export const SCHOOL =
  '(?!(?:全国)?(?:普通|成人)?高等(?:学校|院校))(?:(?!委员会|考试院|教育厅)[\\p{Script=Han}()]){2,24}?(?:大学|学院|学校|党校|研究院|科学院|研究所)(?:\\([^)]{1,12}\\))?';
/** Names of employers and public bodies. */
export const BODY =
  '[\\p{Script=Han}()A-Za-z0-9·]{3,36}?(?:公司|集团|工厂|[\\p{Script=Han}]厂|研究院|研究所|设计院|大学|学院|中心|局|厅|委员会|协会|学会|联合会|人民政府|办公室|院|[\\p{Script=Han}]所|[\\p{Script=Han}]站|[\\p{Script=Han}]社|服务处|管理处|事务所|工会|妇联|团委|党委|[省市县区]委|[组宣统][织传战]部|[\\p{Script=Han}]{2}部|联盟|基金会|研究会|促进会|商会|总会|分会|报社|学校|医院|银行)';
/** What is printed behind a body's name where its seal belongs. */
export const SEAL = '(?:\\((?:盖章|公章|章|印章|印|签章|盖公章|单位盖章)\\))?';
/** Words that tell at the start of a line whose seal it is. */
const SEAL_OF =
  '(?:(?:聘任|聘用|证明|出具|发证|颁证|颁奖|授予|审核|用人|推荐|所在)?单位(?:名称|盖章|公章)?(?:\\(盖章\\)|\\(公章\\)|\\(章\\))?[:])?';
/** A line that holds the name of a body and nothing else. */
export const bodyLine = (body = BODY): RegExp => new RegExp(`^${SEAL_OF}(?<value>${body})${SEAL}$`, 'u');
/** A line that holds a date and nothing else but the word for it. */
export const dateLine = new RegExp(`^(?:日期|时间|签名日期)?[:]?(?<value>${DATE})[.。,、]?$`, 'u');
/** A line that ends with a date, which is not the end of a period. */
export const dateAtEnd = new RegExp(
  `(?<![\\ue000\\ue001年月日][-—~至到]{1,2})(?<value>${DATE})[.。,]?$`,
  'u',
);
/**
 * An ID number by its shape (GB 11643): region, date of birth, serial, check digit. No region starts
 * with 19 or 20, so numbers made of months are none.
 */
export const RESIDENT_ID =
  '(?<![0-9])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|[789][0-9])[0-9]{4}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9xX](?![0-9])';
/** The summary or the key words of an article, where a row begins with them. */
export const SUMMARY = /(?:^|\n)[[(<]?(?:内容)?(?:摘要|提要|关键词|关键字|主题词)(?!及|和|、|与|,|等)/u;
