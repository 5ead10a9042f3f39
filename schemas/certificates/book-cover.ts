/** 著作封面 and 版权页 (CIP). */
import { barcode, cue, defineCertificate, label, line, pattern, reader } from './define.ts';

export const bookCover = defineCertificate({
  type: 'bookCover',
  cues: [
    cue(5, 'ISBN'),
    cue(5, '图书在版编目', 'CIP数据'),
    cue(2, '出版社'),
    cue(2, '主编', '编著', '副主编', '著'),
    cue(1, '字数', '印张', '版次', '开本', '定价', '责任编辑', '印次'),
  ],
  against: [cue(4, 'ISSN', '摘要', '目录', '目次', '证书编号')],
  reading: 'all',
  hasBarcode: true,
  joins: 'pages',
  otherLabels: [
    '主编',
    '副主编',
    '编著',
    '著',
    '责任编辑',
    '出版发行',
    '出版',
    '地址',
    '印刷',
    '开本',
    '字数',
    '定价',
    '版次',
    '印次',
    '作者',
    '书号',
    '封面设计',
  ],
  fields: {
    title: { kind: 'text', find: [label('书名', '著作名称', '图书名称'), reader('bookTitle')] },
    isbn: {
      kind: 'isbn',
      find: [
        pattern(/ISBN[:]?(?<value>(?:97[89][-—–一]?)?[0-9][-—–一0-9]{8,14}[0-9Xx])/iu),
        label('ISBN', '书号', '国际标准书号'),
        barcode('isbn'),
      ],
    },
    author: { kind: 'people', find: [reader('bookAuthors')] },
    publisher: {
      kind: 'organisation',
      find: [
        label('出版发行', '出版者', '出版单位', '出版'),
        line(/^(?<value>[\p{Script=Han}]{2,14}出版社)$/u, 'largest'),
        pattern(/(?<value>[\p{Script=Han}]{2,12}出版社)/u),
      ],
    },
  },
});
