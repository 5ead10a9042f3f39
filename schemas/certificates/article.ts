/** 论文正文首页. */
import { cue, defineCertificate, pattern, reader } from './define.ts';

export const article = defineCertificate({
  type: 'article',
  cues: [
    cue(4, '摘要', '摘 要'),
    cue(4, '关键词', '关键字'),
    cue(3, '中图分类号', '文献标识码', '文章编号'),
    cue(2, 'Abstract', 'Keywords', 'Key words', '收稿日期', '作者简介', '基金项目'),
    cue(1, '引言', '前言', '参考文献', 'DOI'),
  ],
  against: [cue(5, '图书在版编目', '专利证书', '目次', '证书编号')],
  reading: 'head',
  fields: {
    title: { kind: 'text', find: [reader('articleTitle')] },
    journal: { kind: 'text', find: [reader('journalInHeader')] },
    author: { kind: 'people', find: [reader('articleAuthors')] },
    year: { kind: 'year', find: [reader('issueYear')] },
    issue: {
      kind: 'number',
      find: [
        pattern(/(?<!总)第(?<value>[0-9一二三四五六七八九十]{1,3})期/u),
        pattern(/No\.?(?<value>[0-9]{1,2})(?![0-9])/iu),
        pattern(/(?:19|20)[0-9]{2},[0-9]{1,3}\((?<value>[0-9]{1,2})\)/u),
        pattern(/(?:19|20)[0-9]{2}\((?<value>[0-9]{1,2})\)/u),
        pattern(/(?<![0-9])(?:19|20)[0-9]{2}[年.]第?(?<value>[0-9]{1,2})期?(?![0-9月])/u),
      ],
    },
  },
});
