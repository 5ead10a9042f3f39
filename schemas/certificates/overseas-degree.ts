/** 国(境)外学历学位认证书 (domain.md 4.6). */
import {
  crossed,
  cue,
  defineCertificate,
  inLine,
  label,
  line,
  longLabel,
  pattern,
  shape,
  title,
} from './define.ts';
import { HOLDER } from './labels.ts';
import { DATE, NAME } from './patterns.ts';

/** Schools abroad; the country before a name is not part of it. */
const ABROAD = '(?:(?![在于年月])[\\p{Script=Han}·]){2,24}(?:大学|学院|学校)';
const COUNTRY =
  '(?:德国|英国|美国|法国|日本|韩国|俄罗斯|澳大利亚|加拿大|意大利|荷兰|瑞典|瑞士|新西兰|新加坡|西班牙|比利时|丹麦|芬兰|挪威|奥地利|爱尔兰|波兰|白俄罗斯|乌克兰|马来西亚|泰国|菲律宾|印度|匈牙利|捷克|葡萄牙|香港|澳门|台湾|中国香港|中国澳门|中国台湾|[\\p{Script=Han}]{2,8}(?:共和国|联邦|王国|合众国))';
const DEGREE = '(?:学士|硕士|博士)';

export const overseasDegree = defineCertificate({
  type: 'overseasDegree',
  cues: [
    title(
      9,
      '国外学历学位认证书 国(境)外学历学位认证书 港澳台学历学位认证书 港澳学历学位认证书 台湾学历学位认证书 学历学位认证书',
      '国外学位认证书',
    ),
    cue(5, '留学服务中心'),
    cue(2, '教留服认 具有相应的学历 学历学位'),
  ],
  against: [cue(4, '备案表 评审')],
  reading: 'all',
  otherLabels: [
    '国家',
    '国别',
    '国家(地区)',
    '国别(地区)',
    '护照',
    '护照号码',
    '院校外文名',
    '外文名称',
    '证书类别',
    '认证结论',
    '认证意见',
    '认证日期',
    '所在国家',
    '就读国家',
    '学习时间',
    '查询网址',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label(HOLDER, '持证人 申请人'),
        pattern(new RegExp(`(?<value>${NAME}?)[,(](?:性别[:]?)?[男女][,);]`, 'u')),
        pattern(
          new RegExp(`(?:兹证明|经认证|经核实|申请人|对)[,:]?(?<value>${NAME}?)(?:[,(]|所获|所持|在)`, 'u'),
        ),
      ],
    },
    institution: {
      kind: 'organisation',
      accept: /^(?!.*(?:该校|认证|证书|正规))[\p{Script=Han}()·A-Za-z]{3,40}$/u,
      find: [
        longLabel(
          '颁证院校 授予院校 学位授予单位 学位授予院校 颁证机构 毕业院校 就读院校 学校名称 院校名称 授予单位 学校 院校 颁证学校 毕业学校',
        ),
        pattern(
          new RegExp(
            `(?:在|就读于|毕业于|于|由|获|获得|所获|持有?的?)(?:${COUNTRY})?(?<value>${ABROAD})`,
            'u',
          ),
        ),
        pattern(new RegExp(`(?:${COUNTRY})(?<value>${ABROAD})`, 'u')),
      ],
    },
    degree: {
      kind: 'text',
      accept: /^(?!.*(?:证书|类别|表明|具有|相当|我国)).*(?:学士|硕士|博士|文凭|副学士)/u,
      find: [
        label('所获学位 学位名称 授予学位 获得学位 学位 学位层次 所授学位 学位类别 证书名称'),
        pattern(
          new RegExp(
            `(?:颁发|授予|获得|取得|获授|所获|获)(?:的|了|其|该校|该院|颁发的|授予的)*(?<value>(?:(?!的)[\\p{Script=Han}]){0,8}${DEGREE})(?:学位)`,
            'u',
          ),
        ),
        pattern(new RegExp(`(?:的|为|得)(?<value>(?:(?!的)[\\p{Script=Han}]){0,6}${DEGREE})学位`, 'u')),
      ],
    },
    awarded: {
      kind: 'date',
      find: [
        label(
          '学位授予日期 授予日期 获学位日期 颁证日期 授予时间 获得学位时间 颁发日期 获证日期 获得时间 颁证时间 学位授予时间 证书颁发日期 毕业时间 毕业日期',
          crossed('学位授予 授予 获得学位 获学位 颁证 颁发 获证 获得', '日期 时间 年月'),
        ),
        pattern(new RegExp(`(?:于)(?<value>${DATE})(?:[^,。\\ue000-\\ue001]{0,30}?)(?:获|颁|授|取得)`, 'u')),
        pattern(new RegExp(`(?<value>${DATE})(?:[^,。0-9\\ue000-\\ue001]{0,24}?)(?:获|颁发|授予|取得)`, 'u')),
      ],
    },
    certificateNo: {
      kind: 'code',
      accept: /^(?:[0-9A-Z]{8,16}|教留服认.{4,24})$/u,
      find: [
        inLine(/(?<value>教留服认[\p{Script=Han}]{1,3}[[()\]0-9]{4,8}[0-9]{3,8}号?)/u),
        label('认证书编号 认证编号 证书编号 编号 No. NO'),
        line(/^(?:编号[:]?|No[.:]?)?(?<value>[0-9]{12})$/iu),
      ],
    },
    issuer: {
      kind: 'organisation',
      find: [
        label('认证机构 认证单位 发证机构 发证单位 颁发机构 出具单位'),
        line(/^(?<value>(?:中国)?(?:教育部)?留学服务中心)(?:\((?:盖章|公章|章)\))?$/u, 'last'),
        shape(/(?<value>(?:中国)?教育部留学服务中心|中国留学服务中心)/u, 'last'),
      ],
    },
  },
});
