/** 著作封面 and 版权页 (CIP). */
import { barcode, cue, defineCertificate, inLine, label, line, shaped, reader } from './define.ts';

const PRESS = '[\\p{Script=Han}]{2,16}(?:出版社|出版集团|书局|出版公司)';

/** The name of a press by itself on a page that says little else: a bare cover. */
const SPARSE_PRESS = new RegExp(
  `^(?![\\s\\S]{260})(?=[\\s\\S]*\\n${PRESS}(?:\\n|$))(?=[\\s\\S]*(?:主编|编著|著|编)(?:\\n|$))`,
  'u',
);

/** A title and the names of those who wrote it, on a page that says little else. */
const SPARSE_NAMES =
  /^(?![\s\S]{120})(?=[\s\S]*(?:^|\n)(?![^\n]*(?:证|奖|授予))\p{Script=Han}{4,})(?=[\s\S]*\n[◎○]?[\p{Script=Han}·.,、]{2,40}(?:副?主编|编著|合著|(?<![论专名显原巨译])著)(?:\n|$))/u;

export const bookCover = defineCertificate({
  type: 'bookCover',
  cues: [
    cue(5, 'ISBN'),
    cue(5, '图书在版编目 CIP数据'),
    cue(4, '出版社 出版集团 书局'),
    cue(2, '主编 编著 副主编 著者 合著'),
    shaped(3, SPARSE_PRESS),
    shaped(6, SPARSE_NAMES),
    cue(1, '字数 印张 版次 开本 定价 责任编辑 印次 书名 书号 内容提要 内容简介'),
  ],
  against: [cue(7, 'ISSN 摘要 目录 目次 证书编号 月刊 双月刊 季刊 邮发代号 关键词 证明 公示 聘任 出版合同')],
  reading: 'all',
  hasBarcode: true,
  joins: 'pages',
  otherLabels: [
    '主编',
    '副主编',
    '总主编',
    '丛书主编',
    '编著者',
    '编著',
    '著',
    '责任编辑',
    '出版发行',
    '出版',
    '印刷',
    '开本',
    '字数',
    '定价',
    '版次',
    '印次',
    '印张',
    '作者',
    '书号',
    '封面设计',
    '经销',
    '出版时间',
    '印数',
    '标准书号',
    '网址',
    '责任校对',
    '版权所有',
  ],
  fields: {
    title: { kind: 'text', find: [label('书名 著作名称 图书名称 著作题名'), reader('bookTitle')] },
    isbn: {
      kind: 'isbn',
      find: [
        inLine(/ISBN[:.]?(?<value>(?:97[89][-—–一]?)?[0-9][-—–一0-9]{8,14}[0-9Xx])/iu),
        label('ISBN 国际标准书号 标准书号 书号'),
        barcode('isbn'),
      ],
    },
    author: {
      kind: 'people',
      find: [
        label('本书主编 本册主编 分册主编 本书编著 本书作者'),
        reader('bookAuthors'),
        label('编著者 著作者 编写者 撰著 编著 著者 编者 作者 主编 著'),
        reader('loneName'),
      ],
    },
    publisher: {
      kind: 'organisation',
      accept: new RegExp(`^${PRESS}$`, 'u'),
      find: [
        label('出版发行 出版者 出版单位 出版社 出版'),
        line(new RegExp(`^(?<value>${PRESS})(?:出版发行|出版|发行)*$`, 'u'), 'largest'),
        inLine(new RegExp(`(?:^|[:,])(?<value>${PRESS})`, 'u')),
        inLine(new RegExp(`(?<value>[\\p{Script=Han}]{2,10}出版社)`, 'u')),
      ],
    },
  },
});
