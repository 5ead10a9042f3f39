/** 继续教育学时证明 (domain.md 4.9). */
import {
  crossed,
  cue,
  defineCertificate,
  label,
  line,
  longLabel,
  pattern,
  reader,
  shape,
  title,
  titleLike,
} from './define.ts';
import { NAME, RESIDENT_ID, STAFF } from './patterns.ts';

export const continuingEducation = defineCertificate({
  type: 'continuingEducation',
  cues: [
    title(
      8,
      '继续教育学时证明 继续教育证明 继续教育学时 继续教育学时登记表 学时登记 继续教育登记 继续教育合格证 继续教育证书 学时证明 继续教育合格证书',
      '继续教育登记证书 继续教育情况证明 继续教育学时认定表 继续教育登记表 继续教育学时审核表 继续教育学习证明 继续教育学时汇总表',
    ),
    titleLike(
      7,
      /^(?!.*(?:毕业|结业|学位|学历|学院|通知|合同))[\p{Script=Han}()0-9]{0,24}(?:继续教育|学时)[\p{Script=Han}()]{0,12}(?:证明|证书|凭证|手册|登记[表卡册]|登记|证|档案|记录|[卡册]|情况表|明细表?|汇总表?|统计表|一览表|认定表|审核表|审验表|验证表|清单|报告单|成绩单)$/u,
    ),
    cue(3, '继续教育'),
    cue(4, '专业科目 行业公需 一般公需 公需科目 专业课 公需课'),
    cue(2, '学时'),
  ],
  against: [cue(5, '打分表 保证书 委托书 聘任书 养老保险 公示')],
  reading: 'all',
  joins: 'table',
  otherLabels: [
    '年度',
    '专业科目',
    '行业公需',
    '一般公需',
    '行业公需科目',
    '一般公需科目',
    '学时',
    '课程名称',
    '出具日期',
    '验证码',
    '登记平台',
    '审验',
    '科目',
    '总学时',
    '累计学时',
    '考核结果',
    '课程(项目)名称',
    '科目类别',
    '形式',
    '登记单位',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label(
          '学员姓名 人员姓名 持证人姓名 申报人姓名 参训人员姓名 学习者姓名 姓名 学生姓名 本人姓名 中文姓名 证书持有人 学员 持证人 申报人 申请人 参训人员 学习人员 参训学员 专业技术人员 技术人员姓名',
        ),
        pattern(new RegExp(`(?:兹证明|证明|学员)[:]?${STAFF}(?<value>${NAME}?)(?:同志|[,(])`, 'u')),
        pattern(new RegExp(`(?<value>${NAME}?)同志`, 'u')),
        pattern(new RegExp(`(?<value>${NAME}?)[,(](?:性别[:]?)?[男女][,)]`, 'u')),
      ],
    },
    idNumber: {
      kind: 'residentId',
      find: [
        label('公民身份号码 身份证号码 身份证号 证件号码 身份证件号 证件号 身份证件号码 居民身份证号码'),
        shape(new RegExp(`(?<value>${RESIDENT_ID})`, 'u')),
      ],
    },
    issuer: {
      kind: 'organisation',
      accept: /^(?!.*(?:平台|系统|继续教育$))[\p{Script=Han}()A-Za-z0-9·]{4,40}$/u,
      find: [
        longLabel(
          '出具单位 发证单位 证明单位 登记机构 审核单位 审核机构 发证机关 出具机构 登记部门 认定单位 登记单位 盖章单位 审核部门 发证机构 认定机构 施教机构 证明机构 主管部门 培训机构',
          crossed(
            '出具 发证 颁证 证明 登记 审核 认定 盖章 审验 施教 培训 主办 继续教育管理',
            '单位 机构 机关 部门',
          ),
        ),
        line(
          /^(?<value>[\p{Script=Han}()]{2,24}(?:局|厅|学会|协会|联合会|委员会|中心|办公室|学院|培训部|基地))(?:\([^)]{1,4}\))?$/u,
          'last',
        ),
      ],
    },
    years: { kind: 'text', find: [reader('educationYears')] },
  },
});
