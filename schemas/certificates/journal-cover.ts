/** 期刊封面 and 版权页 (domain.md 4.10), EAN-13 977 with its add-on. */
import { barcode, cue, defineCertificate, inLine, label, listing, shaped, reader } from './define.ts';
import { SUMMARY } from './patterns.ts';

/** A serial number as journals print it. */
const CN = /CN[:.]?[0-9]{2}[-—–一][0-9]{4}(?![0-9])/iu;
/** Volume and number of an issue on a page that says little else: a bare cover. */
const SPARSE_ISSUE =
  /^(?![\s\S]{360})(?=[\s\S]*(?:第[0-9]{1,3}卷\n?第?[0-9]{1,2}期|(?:19|20)[0-9]{2}年?[\n,.·]?第?[0-9]{1,2}期|总第[0-9]{1,4}期|vol[.:]?[0-9]{1,3}[,.]?\n?no[.:]?[0-9]{1,2}|\n(?:19|20)[0-9]{2}[.·/](?:1[0-2]|0?[1-9])(?:\n|$)))/iu;

export const journalCover = defineCertificate({
  type: 'journalCover',
  cues: [
    cue(4, 'ISSN'),
    cue(3, '国内统一连续出版物号 国内统一刊号 国际标准连续出版物号 国际标准刊号 国内刊号 国际刊号 统一刊号'),
    cue(2, '邮发代号 国内发行 国外发行 订购处 编辑出版 出版日期 发行范围 订阅 国内定价 刊期 广告'),
    cue(2, '月刊 双月刊 季刊 半月刊 旬刊 周刊'),
    cue(1.5, '主办 主管 编委会 主编 期刊 版权页 编辑部 杂志社'),
    cue(1.5, '总第 学报 CN'),
    cue(1, '第 卷 期 杂志 定价'),
    shaped(3, CN),
    shaped(4, SPARSE_ISSUE),
  ],
  against: [
    cue(8, 'ISBN 图书在版编目 文章编号 中图分类号 证书 保证书 专利号 保险 学时 考核 公示 聘任'),
    shaped(8, SUMMARY),
    cue(6, '目录 目次 CONTENTS'),
    listing(8, 4),
    cue(4, '会议 发票 合同 验收'),
    cue(10, '录用通知 用稿通知 采用通知 录用证明 检索证明 检索报告 版面费 审稿意见 稿件编号'),
  ],
  reading: 'all',
  hasBarcode: true,
  joins: 'pages',
  otherLabels: [
    '主管',
    '主办',
    '主管单位',
    '主办单位',
    '主编',
    '编辑',
    '出版',
    '印刷',
    '发行',
    '定价',
    '邮发代号',
    '出版日期',
    '刊期',
    '创刊',
    '国内定价',
    '刊名',
    '编辑出版',
    '总编辑',
    '社长',
    '国内发行',
    '国外发行',
    '编辑部地址',
    '出版单位',
    '开本',
    '网址',
    '邮箱',
    '投稿',
    '电子邮箱',
    '传真',
    '国际刊号',
    '国内刊号',
    '国际标准连续出版物号',
    '国内统一连续出版物号',
  ],
  fields: {
    journal: {
      kind: 'text',
      accept: /^(?!.*(?:主办|编辑部))[\p{Script=Han}()·A-Za-z、与及]{2,30}$/u,
      find: [label('刊名 期刊名称 刊物名称 杂志名称 中文刊名 期刊名'), reader('journalTitle')],
    },
    issn: {
      kind: 'issn',
      find: [
        inLine(/ISSN[:.]?(?<value>[0-9]{4}[-—–一]?[0-9]{3}[0-9Xx])(?![0-9])/iu),
        label('国际标准连续出版物号 国际标准连续出版物编号 国际标准刊号 国际标准期刊号 国际刊号 ISSN'),
        barcode('issn'),
      ],
    },
    cn: {
      kind: 'cn',
      find: [
        inLine(/(?<value>CN[:.]?[0-9]{2}[-—–一][0-9]{4}(?![0-9])(?:\/[A-Z]{1,2}[0-9]{0,2}(?![0-9]))?)/iu),
        label('国内统一连续出版物号 国内统一连续出版物编号 国内统一刊号 国内刊号 统一刊号 刊号 CN'),
      ],
    },
    year: { kind: 'year', find: [reader('issueYear')] },
    volume: { kind: 'number', find: [reader('volumeNumber')] },
    issue: { kind: 'number', find: [reader('issueNumber'), barcode('issue')] },
  },
});
