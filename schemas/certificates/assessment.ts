/** 年度考核表 (R71). */
import {
  cue,
  defineCertificate,
  inLine,
  label,
  line,
  pattern,
  reader,
  shaped,
  title,
  titleLike,
} from './define.ts';
import { NAME, PERSON, STAFF } from './patterns.ts';

const GRADE = '优秀|良好|基本称职|不称职|称职|基本合格|不合格|合格|不定等次';

export const assessment = defineCertificate({
  type: 'assessment',
  cues: [
    title(
      8,
      '年度考核登记表 年度考核表 考核登记表 年度考核 考核表 考核结果证明 考核证明 年度考核情况表 年度考核结果 年度考核证明 考核情况证明 年终考核表 年度考评表 绩效考核表',
      '专业技术人员年度考核登记表 事业单位工作人员年度考核登记表 考核鉴定表 年度绩效考核表',
    ),
    titleLike(
      8,
      /^(?!.*(?:打分|评分|赋分|计分|量化|聘期|办法|学时))(?:.{0,20}(?:年度|年终|绩效|[0-9〇○零一二三四五六七八九]年))?.{0,12}(?:考核|考评).{0,14}(?:表|结果|证明|通知|通知书|通报|公告|名单|汇总|情况|册|单|鉴定|结论|一览)$/u,
    ),
    // A plain 证明 or a notice says so in its sentence.
    title(1.5, '证明 证明书 情况证明 情况说明 通知'),
    shaped(
      4,
      new RegExp(
        `年度?(?:的)?[^。]{0,14}(?:考核|考评)[^。]{0,24}(?:为|:|是|定|评)[^。]{0,4}(?:${GRADE})`,
        'u',
      ),
    ),
    cue(3, '考核等次 考核结果 考核等级 评定等次 考核意见 考评结果'),
    cue(1, '个人总结 主管领导 部门意见 述职 考核'),
  ],
  against: [
    cue(
      8,
      '打分表 公示 聘书 聘任书 岗位信息表 保证书 委托书 继续教育 学时 毕业生 养老保险 聘任登记表 毕业证书',
    ),
    cue(4, '聘期 摘要 荣获'),
  ],
  reading: 'all',
  otherLabels: [
    '岗位',
    '政治面貌',
    '个人总结',
    '考核年度',
    '考核结果',
    '考核等次',
    '主管领导',
    '签名',
    '审核意见',
    '本人意见',
    '文化程度',
    '年度',
    '从事专业',
    '部门意见',
    '单位意见',
    '考核意见',
    '本人签名',
    '任现职时间',
    '职务(岗位)',
    '考核单位',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        reader('ownRow'),
        label('被考核人姓名 被考核人 姓名 考核对象 员工姓名 被考评人 职工姓名'),
        reader('ownName'),
        pattern(PERSON),
        pattern(new RegExp(`(?:证明|确认)[:,]?${STAFF}(?<value>${NAME}?)(?:同志|[,(])`, 'u')),
        pattern(new RegExp(`(?<value>${NAME}?)同志`, 'u')),
        pattern(new RegExp(`(?:证明|职工|员工)(?<value>${NAME}?)[,(]`, 'u')),
      ],
    },
    year: {
      kind: 'year',
      find: [
        label(
          '考核年度 考核年份 年度 考评年度 考核周期 考核期间 考核时段 考核时间 考评周期 所属年度 考核所属年度 年份 评价年度 考核期 考评年份 考评期间 考评年 考核年 评定年度 考核起止时间 考核起止日期 考核起止 考核时限 考核所属时期',
        ),
        inLine(/(?<value>(?:19|20)[0-9]{2})年?度?[^,。]{0,16}(?:考核|考评)/u),
        inLine(/(?<value>(?:19|20)[0-9]{2})年度/u),
        pattern(/(?<value>(?:19|20)[0-9]{2})年度/u),
        pattern(/(?<value>(?:二[〇○零0oO]|一九)[一二三四五六七八九〇○零0oO]{2})年度/u),
        inLine(/\((?<value>(?:19|20)[0-9]{2})年?度?\)/u),
        pattern(
          /(?<value>(?:二[〇○零0oO]|一九)[一二三四五六七八九〇○零0oO]{2})年[^,。\n]{0,16}(?:考核|考评)/u,
        ),
        pattern(/(?<value>(?:19|20)[0-9]{2})年?\n?(?:年度|年终|全年)/u),
        // A year in a row by itself over the form; what the foot says is when it was signed.
        pattern(
          /(?:^|\n)[(—\-–~]{0,3}(?<value>(?:19|20)[0-9]{2})年?度?[)—\-–~]{0,3}\n(?=[\s\S]*(?:姓名|被考核人|考核对象))/u,
        ),
        inLine(/(?<value>(?:19|20)[0-9]{2})年?[.\-/]?0?1月?[.\-/]?(?:0?1日?)?[至到—~\-]/u),
        // The report of one's own work tells of its year; so does no sentence of how one came to the unit.
        pattern(
          /(?<value>(?:19|20)[0-9]{2})年(?:以来|来|里|中|度)?,?(?:本人|我(?!国|省|市))(?![^。;\n]{0,24}(?:毕业|入职|入学|入党|入伍|分配|调入|调到|来到|进入|加入|到[^。;,\n]{0,12}(?:工作|任职)|参加工作|开始|取得[^。;,\n]{0,16}(?:资格|职称|学位|学历|证书)|晋升|被聘|聘任|受聘|评为|获评|担任))/u,
        ),
      ],
    },
    grade: {
      kind: 'choice',
      choices: GRADE.split('|'),
      find: [
        reader('ownRow'),
        reader('tickedGrade'),
        label(
          '考核等次 考核结果 考核等级 评定等次 考核结论 等次 评定等级 年度考核结果 考核评定 确定等次 年度考核等次 考评等级 评定结果 考核档次 考评结果 最终等次 结果',
        ),
        pattern(
          new RegExp(`(?:等次|结果|等级|评定|确定|考核|档次)(?:定)?(?:为|:|是)+["“]?(?<value>${GRADE})`, 'u'),
        ),
        pattern(
          new RegExp(`(?:考核|考评)(?:被)?(?:评|定|确定)?(?<value>${GRADE})(?=[,。;、\\n]|等次|等级|$)`, 'u'),
        ),
        line(new RegExp(`^(?<value>${GRADE})$`, 'u'), 'largest'),
        pattern(new RegExp(`(?:为|:|评定)["“]?(?<value>${GRADE})(?:等次|等级|,|。)`, 'u')),
      ],
    },
  },
});
