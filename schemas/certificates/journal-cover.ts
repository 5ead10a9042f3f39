/** 期刊封面 and 版权页 (domain.md 4.10), EAN-13 977 with its add-on. */
import { barcode, cue, defineCertificate, label, pattern, reader } from './define.ts';

export const journalCover = defineCertificate({
  type: 'journalCover',
  cues: [
    cue(4, 'ISSN'),
    cue(
      3,
      '国内统一连续出版物号',
      '国内统一刊号',
      '国际标准连续出版物号',
      '国际标准刊号',
      '国内刊号',
      '国际刊号',
    ),
    cue(2, '邮发代号', '国内发行', '国外发行', '订购处', '编辑出版', '出版日期', '发行', '订阅'),
    cue(2, '月刊', '双月刊', '季刊', '半月刊', '旬刊', '周刊'),
    cue(1.5, '主办', '主管', '编委会', '主编', '期刊', '版权页'),
    cue(1, 'CN', '总第', '第', '卷', '期', '学报', '杂志', '定价'),
  ],
  against: [
    cue(5, 'ISBN', '图书在版编目', '摘要', '关键词', '目录', '目次', 'CONTENTS', '文章编号', '中图分类号'),
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
    '地址',
    '电话',
    '邮编',
    '定价',
    '邮发代号',
    '出版日期',
    '印刷',
    '发行',
    '刊期',
    '创刊',
    '国内定价',
    '刊名',
    '卷',
    '期',
    '总第',
  ],
  fields: {
    journal: {
      kind: 'text',
      find: [label('刊名', '期刊名称', '刊物名称', '杂志名称', '中文刊名'), reader('journalTitle')],
    },
    issn: {
      kind: 'issn',
      find: [
        pattern(/ISSN[:]?(?<value>[0-9]{4}[-—–一]?[0-9]{3}[0-9Xx])/iu),
        label('国际标准连续出版物号', '国际标准刊号', '国际刊号', '国际标准连续出版物编号', 'ISSN'),
        barcode('issn'),
      ],
    },
    cn: {
      kind: 'cn',
      find: [
        pattern(/(?<value>CN[:]?[0-9]{2}[-—–一][0-9]{4}(?:\/[A-Z]{1,2}[0-9]{0,3})?)/iu),
        label(
          '国内统一连续出版物号',
          '国内统一刊号',
          '国内刊号',
          '国内统一连续出版物编号',
          '统一刊号',
          '刊号',
          'CN',
        ),
      ],
    },
    year: { kind: 'year', find: [reader('issueYear')] },
    volume: {
      kind: 'number',
      find: [
        pattern(/第(?<value>[0-9一二三四五六七八九十]{1,4})卷/u),
        pattern(/Vol\.?(?<value>[0-9]{1,3})/iu),
      ],
    },
    issue: {
      kind: 'number',
      find: [
        pattern(/(?<!总)第(?<value>[0-9一二三四五六七八九十]{1,3})期/u),
        pattern(/No\.?(?<value>[0-9]{1,2})(?![0-9])/iu),
        pattern(/(?<![0-9])(?:19|20)[0-9]{2}[.年/·\-](?<value>[0-9]{1,2})(?:期)?(?![0-9月])/u),
        barcode('issue'),
      ],
    },
  },
});
