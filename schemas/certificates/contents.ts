/** 目录 of an issue; the entry wanted is the applicant’s own. */
import { cue, defineCertificate, listing, reader, shaped, title } from './define.ts';

export const contents = defineCertificate({
  type: 'contents',
  cues: [
    title(
      5,
      '目录 目次 目錄 CONTENTS 目录CONTENTS 目次CONTENTS 要目 本期目录 本期目次 本刊目录 本刊目次 总目录 总目次 期刊目录 论文目录',
    ),
    shaped(
      5,
      /(?:^|\n)[^\n]{0,24}第?[0-9一二三四五六七八九十]{1,4}[期卷][^\n]{0,8}(?:目录|目次|要目)(?:\n|$)/u,
    ),
    cue(1.5, '期 卷'),
    cue(1, '第'),
    cue(1, 'CONTENTS ISSN'),
    listing(7, 5),
    listing(6, 8),
  ],
  against: [
    cue(
      8,
      '图书在版编目 摘要 关键词 打分表 保证书 公示 证书编号 养老保险 材料清单 缴费 学时 得分 考核 花名册 发票 金额 附件材料 材料目录 附件目录 申报材料 评审材料 证明材料',
    ),
  ],
  reading: 'all',
  fields: {
    journal: { kind: 'text', find: [reader('journalInHeader')] },
    title: { kind: 'text', find: [reader('entryTitle')] },
    author: { kind: 'people', find: [reader('entryAuthors')] },
  },
});
