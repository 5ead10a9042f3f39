/** 论文正文首页. */
import { cue, defineCertificate, shaped, reader } from './define.ts';
import { SUMMARY } from './patterns.ts';

export const article = defineCertificate({
  type: 'article',
  cues: [
    cue(2, '摘要 内容摘要 提要'),
    cue(2, '关键词 关键字 主题词'),
    shaped(4, SUMMARY),
    cue(3, '中图分类号 文献标识码 文献标志码 文章编号'),
    cue(2, 'Abstract Keywords 收稿日期 作者简介 基金项目 通信作者 第一作者'),
    cue(1, '引言 前言 参考文献 DOI 0引言'),
  ],
  against: [
    cue(8, '图书在版编目 专利证书 目次 目录 证书编号 打分表 保证书 公示 聘任 学时 养老保险'),
    cue(4, '兹证明 委托 验收'),
  ],
  reading: 'head',
  fields: {
    title: { kind: 'text', find: [reader('articleTitle')] },
    journal: { kind: 'text', find: [reader('journalInHeader')] },
    author: { kind: 'people', find: [reader('articleAuthors')] },
    year: { kind: 'year', find: [reader('issueYear')] },
    issue: { kind: 'number', find: [reader('issueNumber')] },
  },
});
