/** 职业资格证书 and 职业技能等级证书 (R10, route C). */
import { cue, defineCertificate, label, line, longLabel, pattern, title } from './define.ts';
import { BODY, DATE, NAME } from './patterns.ts';

export const skillCertificate = defineCertificate({
  type: 'skillCertificate',
  cues: [
    title(8, '职业技能等级证书', '职业资格证书', '技能等级证书', '技术等级证书'),
    cue(3, '职业(工种)', '工种', '职业名称', '技能等级', '职业方向'),
    cue(2, '鉴定', '理论知识', '技能考核', '操作技能', '评价机构', '高级技师'),
    cue(1, '技师', '高级工', '国家职业资格'),
  ],
  reading: 'all',
  otherLabels: [
    '性别',
    '出生日期',
    '出生年月',
    '文化程度',
    '证件类型',
    '证件号码',
    '身份证号',
    '身份证号码',
    '理论知识考试成绩',
    '操作技能考核成绩',
    '评定成绩',
    '综合成绩',
    '鉴定机构',
    '机构代码',
    '证书信息查询',
    '查询网址',
    '照片',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [label('姓名', '持证人'), pattern(new RegExp(`(?<value>${NAME}?)同志`, 'u'))],
    },
    skill: {
      kind: 'text',
      accept: /^[\p{Script=Han}()、]{2,20}$/u,
      find: [
        label('职业名称', '职业(工种)', '职业及等级', '工种名称', '职业', '工种', '职业工种'),
        pattern(/(?:从事|取得|具备)(?<value>[\p{Script=Han}]{2,12}工)/u),
        pattern(/(?<value>[\p{Script=Han}]{1,10}(?:工|员|师))(?:职业|一级|二级|三级|高级)/u),
      ],
    },
    level: {
      kind: 'choice',
      choices: ['高级技师', '技师', '高级工', '中级工', '初级工', '高级', '一级', '二级', '三级'],
      find: [
        label('技能等级', '职业技能等级', '等级', '级别', '资格等级', '技术等级'),
        pattern(/(?<value>高级技师|技师|高级工|中级工|初级工)/u),
      ],
    },
    obtained: {
      kind: 'date',
      find: [
        label(
          '发证日期',
          '颁证日期',
          '发证时间',
          '取得时间',
          '批准日期',
          '颁发日期',
          '核发日期',
          '签发日期',
          '评价日期',
          '鉴定日期',
          '取得日期',
        ),
        line(new RegExp(`^(?<value>${DATE})$`, 'u'), 'last'),
        line(new RegExp(`(?<value>${DATE})$`, 'u'), 'last'),
      ],
    },
    certificateNo: {
      kind: 'code',
      accept: /^(?=.*[0-9])[0-9A-Z]{8,26}$/u,
      find: [
        label('证书编号', '证书号码', '证书号', '编号', 'No.'),
        line(/^(?:No[.:]?|编号[:]?)?(?<value>[A-Z]?[0-9]{12,22})$/iu),
      ],
    },
    issuer: {
      kind: 'organisation',
      find: [
        longLabel(
          '发证机关',
          '发证机构',
          '评价机构',
          '发证单位',
          '颁证机关',
          '颁证单位',
          '核发机关',
          '鉴定机构',
          '颁发机构',
          '评价单位',
        ),
        line(new RegExp(`^(?<value>${BODY})[(](?:盖章|公章|章|印)[)]$`, 'u'), 'last'),
        line(
          new RegExp(
            `^(?<value>[\\p{Script=Han}]{4,24}(?:鉴定中心|评价中心|指导中心|保障厅|保障局|公司|人社厅|人社局|协会|学院))$`,
            'u',
          ),
          'last',
        ),
      ],
    },
  },
});
