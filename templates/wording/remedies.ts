/**
 * What an applicant is asked to do about a defect: the words of a letter, by the rule that was
 * broken or the declared value that does not stand.
 */
import { documentTypes, type DocumentType } from '#schemas/document-types.ts';
import { pathName } from '#schemas/path-names.ts';
import type { Finding } from '#schemas/records/results.ts';
import { bracketed } from './told.ts';

/** What is wanted instead, and under which heading the defect is listed. */
export interface Remedy {
  readonly topic: string;
  readonly handIn: string;
}

const remedy = (topic: string, handIn: string, rules: string): readonly [string, Remedy][] =>
  rules.split(' ').map((rule) => [rule, { topic, handIn }]);

const byRule: Readonly<Record<string, Remedy>> = Object.fromEntries([
  ...remedy('报送时间', '无法补正；有特殊情况的，提交书面说明', 'R2 R3'),
  ...remedy('评审范围', '在系统中更正申报的评审范围，并提交相应的工作经历证明', 'R5 R23'),
  ...remedy('学历资历', '更正学历、任职时间或申报途径，并提交学历证书和聘任证书扫描件', 'R8 R13'),
  ...remedy('自评分', '按量化评价标准更正自评打分表，并提交各项得分的证明材料', 'R9 R14 R15 R75'),
  ...remedy('高技能人才申报条件', '提交职业资格（技能等级）证书扫描件和从事技能工作年限的证明', 'R10'),
  ...remedy('业绩时间', '改用规定时间内取得的业绩，或更正时间并提交证明', 'R12'),
  ...remedy('系统申报', '在系统中完善业绩档案、完成申报', 'R16 R17'),
  ...remedy('签名承诺', '先在线签名承诺，再请所在单位审核', 'R18'),
  ...remedy('单位审核', '请所在单位在系统中审核并填写审核结果', 'R19'),
  ...remedy('逐级推荐', '请各级推荐单位依次审核、填写意见', 'R22 R24'),
  ...remedy('单位公示', '请所在单位按规定的工作日重新公示，并提交公示文稿和公示确认表', 'R25 R59'),
  ...remedy('公示结果', '请所在单位在公示期满后，在系统中录入公示结果', 'R26'),
  ...remedy(
    '继续教育',
    '提交各要求年度的继续教育学时证明；学时不足的，补足后提交',
    'R30 R31 R32 R33 R34 R36 R69',
  ),
  ...remedy('学历证明', '提交毕业证书、学位证书扫描件和学历备案表（认证报告）', 'R37 R38 R61 R62'),
  ...remedy('国（境）外学历', '提交教育部留学服务中心出具的学历学位认证书扫描件', 'R39 R63'),
  ...remedy('社会保险', '提交近3年基本养老保险参保缴费证明；在省外缴纳的，提交省外证明', 'R40 R67'),
  ...remedy('岗位空缺', '请所在单位在核定的岗位空缺内择优推荐；空缺数有误的，更正岗位信息表', 'R41'),
  ...remedy('岗位信息', '提交三方意见和盖章齐全的岗位信息表', 'R46 R47 R74'),
  ...remedy('申报限制', '在限制申报的年度内不予受理；对认定有异议的，提交书面说明', 'R49'),
  ...remedy('缴费', '按系统提示在线缴费', 'R52'),
  ...remedy('真实性保证书', '提交本人签名并填写日期的真实性保证书', 'R58'),
  ...remedy('身份证', '提交有效期内的居民身份证正反面扫描件', 'R60'),
  ...remedy('现任资格和聘任', '提交现任资格证书和聘任证书扫描件', 'R64'),
  ...remedy('业绩证明', '提交证书扫描件；集体项目另交主要贡献者证明', 'R65 R66'),
  ...remedy('工作经历', '更正工作经历，使各段前后相接，或提交间断期间的说明', 'R68'),
  ...remedy('工作总结', '提交本人撰写的任现职以来专业技术工作总结', 'R70'),
  ...remedy('年度考核', '提交至少近三年的年度考核表扫描件；等次填报有误的，在系统中更正', 'R71'),
  ...remedy('论文著作', '提交封面、刊号、目录和正文扫描件，并确定一篇代表作', 'R72 R73'),
]);

/** Papers that prove the values of a part of the declaration. */
const proofs: Readonly<Record<string, string>> = {
  name: '居民身份证',
  sex: '居民身份证',
  birthDate: '居民身份证',
  idNumber: '居民身份证',
  education: '毕业证书和学历备案表',
  degrees: '学位证书',
  title: '专业技术资格证书',
  appointment: '聘任证书',
  pension: '基本养老保险参保缴费证明',
  papers: '期刊封面（刊号页）、目录和正文',
  works: '著作封面、版权页或执笔证明',
  continuingEducation: '继续教育学时证明',
  assessments: '年度考核表',
  achievements: '获奖证书、专利证书或主要贡献者证明',
  skills: '职业资格（技能等级）证书',
  post: '岗位信息表',
};

/** What to ask for: by the rule, by the paper that is not there, or by the value that does not stand. */
export function remedyOf({ path, verdict, requirement }: Finding): Remedy {
  const [head = '', rest = ''] = path.split(/[.[]/u);
  if (head === 'rules') {
    return byRule[requirement] ?? { topic: '申报要求', handIn: '更正申报内容，或提交证明材料、书面说明' };
  }
  if (head === 'evidence') {
    const paper = bracketed(documentTypes[rest as DocumentType].zh);
    return { topic: paper, handIn: `补交${paper}扫描件` };
  }
  if (head === 'documents') {
    const paper = bracketed(documentTypes[rest as DocumentType].zh);
    return {
      topic: pathName(path).replace(/^[^·]*·/u, ''),
      handIn: `核对${paper}原件，提交内容相符的扫描件`,
    };
  }
  const paper = proofs[head] ?? '证明材料';
  return {
    topic: pathName(path),
    handIn:
      verdict === 'missing'
        ? `补交${paper}扫描件`
        : `核对原件：申报有误的，在系统中更正；扫描件有误的，重新提交${paper}扫描件`,
  };
}

/** Under which heading a rule is listed; its number where it has none. */
export function topicOfRule(rule: string): string {
  return byRule[rule]?.topic ?? rule;
}
