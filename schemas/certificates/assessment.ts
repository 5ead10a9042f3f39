/** 年度考核表 (R71). */
import { cue, defineCertificate, label, line, pattern, reader, title } from './define.ts';
import { NAME } from './patterns.ts';

export const assessment = defineCertificate({
  type: 'assessment',
  cues: [
    title(
      8,
      '年度考核登记表',
      '年度考核表',
      '考核登记表',
      '年度考核',
      '考核表',
      '考核结果',
      '考核证明',
      '考核情况',
    ),
    cue(3, '考核等次', '考核结果', '考核等级', '评定等次', '考核意见'),
    cue(1, '个人总结', '主管领导', '部门意见', '述职', '考核'),
  ],
  against: [
    cue(5, '打分表', '公示', '聘书', '岗位信息表', '保证书', '委托书', '继续教育', '学时', '登记表毕业'),
  ],
  reading: 'all',
  otherLabels: [
    '性别',
    '出生年月',
    '单位',
    '工作单位',
    '部门',
    '职务',
    '岗位',
    '职称',
    '政治面貌',
    '个人总结',
    '考核年度',
    '考核结果',
    '考核等次',
    '主管领导',
    '签名',
    '日期',
    '审核意见',
    '本人意见',
    '文化程度',
    '备注',
    '年度',
    '序号',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label('姓名', '被考核人', '被考核人姓名', '考核对象'),
        pattern(new RegExp(`(?<value>${NAME}?)同志`, 'u')),
      ],
    },
    year: {
      kind: 'year',
      find: [
        label('考核年度', '年度'),
        pattern(/(?<value>(?:19|20)[0-9]{2})年?度/u),
        pattern(/(?<value>二[〇○零0][一二三四五六七八九〇○零0]{2})年?度/u),
        reader('issueYear'),
      ],
    },
    grade: {
      kind: 'choice',
      choices: ['优秀', '良好', '称职', '基本称职', '不称职', '合格', '基本合格', '不合格', '不定等次'],
      find: [
        label(
          '考核等次',
          '考核结果',
          '考核等级',
          '评定等次',
          '考核结论',
          '等次',
          '评定等级',
          '年度考核结果',
          '考核评定',
          '结果',
          '确定等次',
        ),
        pattern(
          /(?:等次|结果|等级|评定|确定|考核)(?:为|:|是)+(?<value>优秀|良好|基本称职|不称职|称职|基本合格|不合格|合格)/u,
        ),
        reader('tickedGrade'),
        line(/^(?<value>优秀|良好|称职|合格|基本称职|基本合格|不合格|不称职)$/u, 'largest'),
      ],
    },
  },
});
