/** 评审打分表 (R75). */
import { cue, defineCertificate, label, pattern, reader, title } from './define.ts';

export const scoreSheet = defineCertificate({
  type: 'scoreSheet',
  cues: [
    title(9, '评审打分表', '量化评价打分表', '打分表', '自评表', '赋分表', '评分表'),
    cue(3, '自评分', '自评得分', '一级指标', '二级指标', '最高分', '评分标准'),
    cue(1, '合计', '得分', '分值'),
  ],
  reading: 'all',
  joins: 'table',
  otherLabels: [
    '工作单位',
    '单位',
    '申报专业',
    '申报资格',
    '一级指标',
    '二级指标',
    '自评分',
    '合计',
    '序号',
    '最高分',
  ],
  fields: {
    name: { kind: 'personName', find: [label('姓名', '申报人', '申报人姓名', '申报人签名')] },
    lines: { kind: 'text', find: [reader('scoreLines')] },
    total: {
      kind: 'number',
      find: [
        reader('scoreTotal'),
        label('合计', '总分', '自评总分', '总计', '合计得分', '自评分合计'),
        pattern(/(?:合计|总分|总计)[^0-9]{0,8}(?<value>[0-9]{1,3}(?:\.[0-9]{1,2})?)/u),
      ],
    },
  },
});
