/** 评审打分表 (R75). */
import { cue, defineCertificate, inLine, label, reader, title, titleLike } from './define.ts';

export const scoreSheet = defineCertificate({
  type: 'scoreSheet',
  cues: [
    title(
      9,
      '评审打分表 量化评价打分表 打分表 自评表 赋分表 评分表 量化评价表 自评打分表 量化评分表 量化自评表 量化考核评分表 量化评价自评表 自评得分表 量化打分表 评审赋分表',
    ),
    titleLike(9, /^.{0,24}(?:打分|评分|赋分|计分|积分|量化|自评|得分|记分).{0,10}(?:表|单|卡|汇总|情况)$/u),
    cue(3, '自评分 自评得分 一级指标 二级指标 最高分 评分标准 量化评价标准 评价项目 自评'),
    cue(1, '合计 得分 分值'),
  ],
  against: [cue(6, '养老保险 摘要 毕业证书'), cue(4, '考核等次 考核等级')],
  reading: 'all',
  joins: 'table',
  otherLabels: [
    '申报专业',
    '申报资格',
    '一级指标',
    '二级指标',
    '自评分',
    '最高分',
    '申报人签名',
    '评分依据',
    '评价项目',
    '佐证材料',
    '得分',
    '审核分',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label('申报人姓名 姓名 申报人 申报人员 被评人 被评审人 参评人 参评人员 参评人姓名'),
        label('申报人签名 自评人 自评人签名 本人签名'),
      ],
    },
    lines: { kind: 'text', find: [reader('scoreLines')] },
    total: {
      kind: 'number',
      find: [
        reader('scoreTotal'),
        label('自评总分 合计得分 自评分合计 自评合计 总分 总计 合计'),
        inLine(/(?:合计|总分|总计)[^0-9]{0,8}(?<value>[0-9]{1,3}(?:\.[0-9]{1,2})?)/u),
      ],
    },
  },
});
