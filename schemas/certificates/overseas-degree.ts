/** 国(境)外学历学位认证书 (domain.md 4.6). */
import { cue, defineCertificate, label, line, longLabel, pattern, title } from './define.ts';
import { DATE, NAME } from './patterns.ts';

export const overseasDegree = defineCertificate({
  type: 'overseasDegree',
  cues: [
    title(
      9,
      '国外学历学位认证书',
      '国(境)外学历学位认证书',
      '港澳台学历学位认证书',
      '港澳学历学位认证书',
      '学历学位认证书',
    ),
    cue(5, '留学服务中心'),
    cue(2, '教留服认', '具有相应的学历', '认证', '学历学位'),
  ],
  reading: 'all',
  otherLabels: ['性别', '国籍', '出生日期', '国家', '国别', '国别(地区)', '护照', '证件号码', '专业', '学制'],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label('姓名', '持证人'),
        pattern(new RegExp(`(?<value>${NAME}?)[,(]?(?:性别[:]?)?[男女][,)]`, 'u')),
        pattern(new RegExp(`(?:兹证明|经认证|经核实|申请人)[,:]?(?<value>${NAME}?)[,(]`, 'u')),
      ],
    },
    institution: {
      kind: 'organisation',
      accept: /^[\p{Script=Han}()·A-Za-z]{3,40}$/u,
      find: [
        longLabel(
          '颁证院校',
          '授予院校',
          '学位授予单位',
          '颁证机构',
          '毕业院校',
          '就读院校',
          '学校名称',
          '院校名称',
          '授予单位',
        ),
        pattern(
          /(?:在|就读于|于|获|获得|所获)(?:[\p{Script=Han}]{2,6}国)?(?<value>[\p{Script=Han}·]{2,24}(?:大学|学院))/u,
        ),
        pattern(/(?<value>[\p{Script=Han}·]{2,24}(?:大学|学院))/u),
      ],
    },
    degree: {
      kind: 'text',
      accept: /^[\p{Script=Han}()]{2,16}$/u,
      find: [
        label('学位', '学位名称', '所获学位', '学位层次', '证书类型', '授予学位'),
        pattern(
          /(?:颁发|授予|获得?|取得)(?:的|了)?(?<value>[\p{Script=Han}]{0,8}(?:学士|硕士|博士))(?:学位)?/u,
        ),
        pattern(/(?<value>[\p{Script=Han}]{1,6}(?:学士|硕士|博士))/u),
      ],
    },
    awarded: {
      kind: 'date',
      find: [
        label(
          '授予日期',
          '学位授予日期',
          '获学位日期',
          '颁证日期',
          '授予时间',
          '获得学位时间',
          '颁发日期',
          '获证日期',
        ),
        pattern(new RegExp(`(?:于)(?<value>${DATE})(?:[^,。]{0,8})(?:获|颁|授|取得)`, 'u')),
        pattern(new RegExp(`(?<value>${DATE})(?:[^,。0-9]{0,10})(?:获|颁发|授予|取得)`, 'u')),
      ],
    },
    certificateNo: {
      kind: 'code',
      accept: /^(?:[0-9A-Z]{8,16}|教留服认.{4,24})$/u,
      find: [
        label('认证书编号', '认证编号', '证书编号', '编号', 'No.'),
        pattern(/(?<value>教留服认[\p{Script=Han}]{1,3}[[\]〔〕()0-9]{4,8}[0-9]{3,8}号?)/u),
        line(/^(?:编号[:]?|No[.:]?)?(?<value>[0-9]{12})$/iu),
      ],
    },
    issuer: {
      kind: 'organisation',
      find: [
        label('认证机构', '认证单位', '发证机构', '发证单位', '颁发机构'),
        line(/^(?<value>(?:中国)?(?:教育部)?留学服务中心)(?:[(](?:盖章|公章|章)[)])?$/u, 'last'),
        pattern(/(?<value>(?:中国)?教育部留学服务中心|中国留学服务中心)/u, 'last'),
      ],
    },
  },
});
