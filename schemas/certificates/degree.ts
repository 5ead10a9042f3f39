/** 学位证书 (domain.md 4.3). */
import { crossed, cue, defineCertificate, inLine, label, line, longLabel, pattern, title } from './define.ts';
import { HOLDER } from './labels.ts';
import {
  NAME,
  NAMED_BY_BIRTH,
  NAMED_BY_SEX,
  NUMBERED,
  SCHOOL,
  bodyLine,
  dateAtEnd,
  dateLine,
} from './patterns.ts';

const DEGREE = '(?:学士|硕士|博士)';
const FIELD = '(?:哲|经济|法|教育|文|历史|理|工|农|医|军事|管理|艺术)学';

export const degree = defineCertificate({
  type: 'degree',
  cues: [
    title(7, '学士学位证书 硕士学位证书 博士学位证书 学位证书 学士学位证 硕士学位证'),
    cue(4, '学位评定委员会 学位委员会'),
    cue(3, '授予 学位证书编号'),
    cue(2, '学士学位 硕士学位 博士学位'),
    cue(1, '学位条例 学位法 中华人民共和国学位'),
  ],
  against: [
    cue(9, '国外学历学位 国(境)外 港澳台学历 认证书 留学服务中心 备案表 认证报告'),
    cue(2, '准予毕业'),
  ],
  reading: 'all',
  otherLabels: ['校长', '主席', '学位评定委员会主席', '照片', '学科门类', '学科', '学位类别', '研究方向'],
  fields: {
    name: {
      kind: 'personName',
      find: [
        pattern(
          new RegExp(
            `(?:毕业生|学生|学员|考生|研究生|同学)[:,]?(?<value>${NAME}?)[,(]?(?:性别)?[:,]?[男女](?!士)`,
            'u',
          ),
        ),
        label(HOLDER, '持证人 学位获得者'),
        pattern(new RegExp(`(?<value>${NAME}?)[,(]?(?:性别)?[:,]?[男女][,)(;]`, 'u')),
        pattern(
          new RegExp(`(?<value>${NAME}?)(?:系|在|于)(?=[\\p{Script=Han}()]{2,24}(?:大学|学院|学校))`, 'u'),
        ),
        pattern(NAMED_BY_SEX),
        pattern(NAMED_BY_BIRTH),
        pattern(new RegExp(`(?:授予|准予|授与|颁给)(?<value>${NAME}?)(?:同学|同志|先生|女士)`, 'u')),
        pattern(
          new RegExp(`(?:授予|准予)(?<value>${NAME}?)(?:同学|同志|[\\p{Script=Han}]{1,4}学?${DEGREE})`, 'u'),
        ),
        pattern(new RegExp(`(?:学生|学员|考生|研究生)(?<value>${NAME}?),`, 'u')),
      ],
    },
    institution: {
      kind: 'organisation',
      accept: new RegExp(`^(?!本校|我校|该校|在|系|[\\p{Script=Han}·]{2,12}系(?!统))${SCHOOL}$`, 'u'),
      find: [
        longLabel('学位授予单位 授予单位 学校名称 毕业院校 培养单位 授予学校 学校 校名 授予院校'),
        line(bodyLine(SCHOOL)),
        pattern(new RegExp(`(?:在|于|系)(?!本校|我校|该校)(?<value>${SCHOOL})`, 'u')),
        pattern(new RegExp(`(?<value>${SCHOOL})(?:学士|硕士|博士)?学位`, 'u')),
        pattern(new RegExp(`(?<value>${SCHOOL})(?:校长|院长|学位评定)`, 'u')),
      ],
    },
    degree: {
      kind: 'text',
      accept:
        /^(?!.*(?:证书|授予|规定|同志|同学|先生|女士|级别|类别|名称))(?=.*(?:学士|硕士|博士))[\p{Script=Han}()]{2,16}$/u,
      find: [
        pattern(
          new RegExp(
            `授予(?:其|予|他|她|该生|${NAME}?(?:同志|同学|先生|女士))?(?<value>(?:${FIELD})${DEGREE})(?:\\([^)]+\\))?(?:专业)?学位`,
            'u',
          ),
        ),
        pattern(
          new RegExp(
            `授予(?:其|予|他|她|该生|${NAME}?(?:同志|同学|先生|女士))?(?<value>[\\p{Script=Han}]{1,10}${DEGREE})(?:专业)?学位`,
            'u',
          ),
        ),
        label(
          '所授学位 授予学位 学位名称 学位类别 获得学位 学位类型 所获学位 学位级别 学位层次 授予学位名称 学位',
        ),
        pattern(new RegExp(`(?<value>${FIELD}${DEGREE})`, 'u')),
        pattern(
          /(?<value>(?:工程|工商管理|公共管理|农业推广|教育|法律|会计|机械|电子信息|能源动力|材料与化工)(?:专业)?(?:硕士|博士))/u,
        ),
      ],
    },
    awarded: {
      kind: 'date',
      find: [
        label(
          '学位授予日期 授予时间 授予日期 学位授予时间 发证日期 颁证日期 获学位日期 获得学位日期 签发日期 发证时间 颁发日期 授学位日期',
          crossed('学位授予 授予 授予学位 获得学位 获学位 发证 颁证 颁发 签发', '日期 时间 年月'),
        ),
        line(dateLine, 'last'),
        line(dateAtEnd, 'last'),
      ],
    },
    certificateNo: {
      kind: 'degreeNumber',
      find: [
        label('学位证书编号 证书编号 证书号码 学位证书号 证书号 学位证书注册号 编号 证号 No. NO'),
        inLine(new RegExp(`${NUMBERED}(?<value>[ZTC]?[0-9]{4,16})号`, 'u')),
        line(/^(?:No[.:]?|编号[:]?)?(?<value>[ZTC]?[0-9]{16})$/iu),
      ],
    },
  },
});
