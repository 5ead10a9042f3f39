/** Sheets of what an applicant did: 论文, 著作报告, 继续教育, 年度考核, 业绩, 自评, 总结. */
import { achievementKinds, normaliseGrade, workKinds } from '../values/choices.ts';
import { choiceOf, column, keyColumn, type ColumnChoice, type SheetDefinition } from './define.ts';

/** A unit may have grades of its own, so any word is let through. */
const gradeChoice: ColumnChoice = {
  words: ['优秀', '良好', '合格', '基本合格', '不合格'],
  parse: normaliseGrade,
  format: (value) => value,
};

const representative = column('是否代表作', ['representative', 'yesNo', '是'], {
  required: true,
  synonyms: ['代表作', '代表作否', '是否为代表作'],
  note: '论文、著作、报告合计只能有一项为“是”，其余填“否”。',
  blankMeansNo: true,
});
const evidence = column('佐证材料', ['evidence', 'list', 'scans/A001/专利证书.pdf'], {
  synonyms: ['证明材料', '佐证', '附件', '佐证文件', '材料', '证明材料文件'],
  note: '多项用分号（; 或 ；）隔开。',
});

const papersSheet: SheetDefinition = {
  name: '论文',
  synonyms: ['论文情况', '发表论文', '论文发表', '论文著作', '论文信息'],
  shape: 'list',
  path: 'papers',
  columns: [
    keyColumn,
    column('题目', ['title', 'text', '某型数控机床主轴热误差补偿研究'], {
      required: true,
      synonyms: ['论文题目', '论文名称', '标题', '论文标题', '题名', '名称'],
    }),
    column('刊名', ['journal', 'text', '某某机械'], {
      required: true,
      synonyms: ['期刊名称', '发表刊物', '刊物名称', '期刊', '刊物', '杂志名称', '发表期刊'],
    }),
    column('ISSN', ['issn', 'identifier', '0577-6686'], {
      required: true,
      synonyms: ['ISSN号', 'ISSN刊号', '国际刊号', '国际标准刊号'],
    }),
    column('CN刊号', ['cn', 'identifier', 'CN 33-1088/TH'], {
      required: true,
      synonyms: ['CN', 'CN号', '国内刊号', '国内统一刊号', '刊号'],
    }),
    column('年', ['year', 'year', '2018'], {
      required: true,
      synonyms: ['年份', '发表年', '年度', '发表年份'],
      groups: ['年卷期'],
      parts: ['年'],
    }),
    column('卷', ['volume', 'ordinal', '37'], {
      synonyms: ['卷号', '卷次'],
      groups: ['年卷期'],
      parts: ['卷'],
    }),
    column('期', ['issue', 'ordinal', '8'], {
      required: true,
      synonyms: ['期号', '期次', '期数'],
      groups: ['年卷期'],
      parts: ['期'],
    }),
    column('发表年月', ['publishedOn', 'month', '2018-08'], {
      required: true,
      synonyms: ['发表时间', '发表日期', '出版年月', '刊发时间', '发表月份'],
      note: '写作 YYYY-MM。',
    }),
    column('页码', ['pages', 'text', '12-16'], { synonyms: ['起止页码', '页码范围', '页', '起止页'] }),
    column('作者排名', ['authorRank', 'ordinal', '1'], {
      required: true,
      synonyms: ['排名', '作者排序', '本人排名', '作者位次', '第几作者', '作者次序'],
    }),
    representative,
  ],
};

const worksSheet: SheetDefinition = {
  name: '著作报告',
  synonyms: [
    '著作',
    '报告',
    '著作及报告',
    '著作(报告)',
    '著作与报告',
    '著作、报告',
    '技术报告',
    '著作和报告',
  ],
  shape: 'list',
  path: 'works',
  columns: [
    keyColumn,
    column('类别', ['kind', 'choice', '著作'], {
      required: true,
      synonyms: ['类型', '种类'],
      choice: choiceOf(workKinds),
    }),
    column('名称', ['title', 'text', '机床主轴设计'], {
      required: true,
      synonyms: ['题目', '著作名称', '书名', '报告名称', '标题'],
    }),
    column('ISBN', ['isbn', 'isbn', '978-7-111-64124-7'], { synonyms: ['书号', 'ISBN号', '标准书号'] }),
    column('角色', ['role', 'text', '主编'], {
      required: true,
      synonyms: ['本人角色', '承担角色', '作用', '本人作用', '承担工作'],
    }),
    column('字数', ['words', 'count', '120000'], { synonyms: ['本人字数', '撰写字数', '承担字数'] }),
    column('时间', ['on', 'date', '2019-05'], {
      required: true,
      synonyms: ['日期', '出版时间', '完成时间', '出版日期', '年月', '出版(完成)时间'],
    }),
    representative,
  ],
};

const onlineGroups = ['网络', '网络学时', '其中网络', '网络课程', '其中:网络学时', '其中网络学时'];

const continuingEducationSheet: SheetDefinition = {
  name: '继续教育',
  synonyms: ['继续教育学时', '继续教育情况', '学时', '继续教育登记'],
  shape: 'list',
  path: 'continuingEducation',
  columns: [
    keyColumn,
    column('年度', ['year', 'year', '2019'], { required: true, synonyms: ['年份', '年'] }),
    column('专业科目', ['professional', 'number', '60'], {
      required: true,
      synonyms: ['专业科目学时', '专业学时', '专业课', '专业'],
      groups: ['学时', '线下'],
      parts: ['专业科目', '专业'],
    }),
    column('行业公需', ['industry', 'number', '12'], {
      required: true,
      synonyms: ['行业公需科目', '行业公需学时', '行业公需课'],
    }),
    column('一般公需', ['general', 'number', '18'], {
      required: true,
      synonyms: ['一般公需科目', '一般公需学时', '公共公需', '一般公需课'],
    }),
    column('合计', ['total', 'number', '90'], {
      required: true,
      synonyms: ['总学时', '合计学时', '学时合计', '总计', '年度合计'],
    }),
    column('网络专业', ['online.professional', 'number', '30'], {
      synonyms: ['网络专业科目', '网络专业学时'],
      groups: onlineGroups,
      parts: ['专业', '专业科目'],
    }),
    column('网络行业公需', ['online.industry', 'number', '0'], {
      synonyms: ['网络行业公需科目'],
      groups: onlineGroups,
      parts: ['行业公需', '行业公需科目'],
    }),
    column('网络一般公需', ['online.general', 'number', '18'], {
      synonyms: ['网络一般公需科目'],
      groups: onlineGroups,
      parts: ['一般公需', '一般公需科目'],
    }),
    column('网络课程是否认可', ['online.recognised', 'yesNo', '是'], {
      synonyms: ['网络课程认可', '是否认可', '课程是否认可', '网络课件是否认可'],
      note: '主管部门提供或认可的课件填“是”。',
    }),
    column('登记平台', ['platform', 'text', '某某学时登记管理系统'], {
      synonyms: ['平台', '登记系统', '学时登记平台', '登记管理平台'],
    }),
  ],
};

const assessmentsSheet: SheetDefinition = {
  name: '年度考核',
  synonyms: ['考核', '考核情况', '年度考核情况', '历年考核', '考核结果'],
  shape: 'list',
  path: 'assessments',
  columns: [
    keyColumn,
    column('年度', ['year', 'year', '2019'], { required: true, synonyms: ['年份', '考核年度', '年'] }),
    column('等次', ['grade', 'choice', '合格'], {
      required: true,
      synonyms: ['考核等次', '考核结果', '结果', '考核等级', '等级'],
      choice: gradeChoice,
    }),
  ],
};

const achievementsSheet: SheetDefinition = {
  name: '业绩',
  synonyms: ['业绩成果', '工作业绩', '业绩情况', '专业技术业绩', '业绩材料', '业绩与成果'],
  shape: 'list',
  path: 'achievements',
  columns: [
    keyColumn,
    column('业绩编号', ['id', 'text', 'Y1'], {
      required: true,
      synonyms: ['业绩序号', '成果编号', '序号', '业绩ID'],
    }),
    column('类别', ['kind', 'choice', '专利'], {
      required: true,
      synonyms: ['业绩类别', '类型', '成果类别'],
      choice: choiceOf(achievementKinds),
    }),
    column('名称', ['title', 'text', '一种主轴冷却装置'], {
      required: true,
      synonyms: ['业绩名称', '项目名称', '成果名称', '题目', '标题'],
    }),
    column('时间', ['on', 'date', '2018-06-12'], {
      required: true,
      synonyms: ['日期', '取得时间', '完成时间', '授权时间', '获奖时间', '年月'],
    }),
    column('角色', ['role', 'text', '主持'], { synonyms: ['本人角色', '承担角色', '本人作用', '作用'] }),
    column('排名', ['rank', 'ordinal', '1'], { synonyms: ['本人排名', '名次', '位次', '排序'] }),
    column('人数', ['people', 'count', '5'], { synonyms: ['总人数', '完成人数', '参与人数'] }),
    column('编号', ['number', 'identifier', 'ZL 2018 1 0123456.5'], {
      synonyms: ['证书编号', '专利号', '文件号', '项目编号', '证书号', '证书/文件编号', '批准文号'],
    }),
    column('与专业相关', ['relevant', 'yesNo', '是'], {
      synonyms: ['是否与专业相关', '是否相关', '相关', '专业相关'],
    }),
    evidence,
  ],
};

const scoresSheet: SheetDefinition = {
  name: '自评',
  synonyms: ['自评打分', '自评表', '量化自评', '评审打分表', '打分表', '自评明细', '自评打分表'],
  shape: 'list',
  path: 'scores',
  columns: [
    keyColumn,
    column('评分项', ['code', 'identifier', '1.1'], {
      required: true,
      synonyms: ['评分项目', '项目', '指标编号', '评分项编号', '指标', '评分指标'],
    }),
    column('自评分', ['points', 'number', '5'], {
      required: true,
      synonyms: ['得分', '自评得分', '分值', '自评分数', '分数'],
    }),
    evidence,
  ],
};

const summarySheet: SheetDefinition = {
  name: '总结',
  synonyms: ['工作总结', '专业技术工作总结', '个人总结', '业务总结'],
  shape: 'object',
  path: '',
  columns: [
    keyColumn,
    column('工作总结', ['summary', 'longText', '任现职以来……'], {
      synonyms: ['总结', '专业技术工作总结', '总结内容', '内容', '任现职以来工作总结'],
    }),
  ],
};

export const performanceSheets: readonly SheetDefinition[] = [
  papersSheet,
  worksSheet,
  continuingEducationSheet,
  assessmentsSheet,
];
export const achievementSheets: readonly SheetDefinition[] = [achievementsSheet, scoresSheet];
export const summarySheets: readonly SheetDefinition[] = [summarySheet];
