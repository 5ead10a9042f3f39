/** 毕业证书 (domain.md 4.2), regular, adult, self-taught and network, running text or label and value. */
import { crossed, cue, defineCertificate, inLine, label, line, longLabel, pattern, title } from './define.ts';
import { HOLDER } from './labels.ts';
import {
  DATE,
  NAME,
  NAMED_BY_BIRTH,
  NAMED_BY_SEX,
  NUMBERED,
  SCHOOL,
  bodyLine,
  dateAtEnd,
  dateLine,
} from './patterns.ts';

const STUDENT = '(?:本科|专科|硕士|博士)?(?:毕业生|学生|学员|考生|研究生|同学)';

export const diploma = defineCertificate({
  type: 'diploma',
  cues: [
    title(
      7,
      '毕业证书 毕业证 毕业文凭 毕业证明书 学历证明书 普通高等学校毕业证书 成人高等教育毕业证书 高等教育自学考试毕业证书 网络教育毕业证书',
      '研究生毕业证书 专科毕业证书 本科毕业证书',
    ),
    cue(4, '准予毕业'),
    cue(2, '修完 成绩合格 全部课程'),
    cue(1, '学制 校长 院长 校名'),
    cue(1.5, '成人高等教育 高等教育自学考试 网络教育 普通高等学校 教学计划'),
  ],
  against: [
    cue(9, '备案表 认证报告 登记表 学历认证 认证书 花名册 目录清单'),
    cue(3, '在线验证码 授予 荣获 聘任'),
    cue(4, '学士学位证书 硕士学位证书 博士学位证书 学位证书'),
  ],
  reading: 'all',
  otherLabels: [
    '校长签章',
    '照片',
    '批准文号',
    '批文',
    '主考学校',
    '学校编号',
    '查询网址',
    '监制',
    '国家教育委员会',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        pattern(
          new RegExp(
            `${STUDENT}[:,]?(?<value>${NAME}?)[,(]?(?:性别)?[:,]?[男女](?![\\p{Script=Han}]{0,1}士)`,
            'u',
          ),
        ),
        label(HOLDER, '持证人 毕业生 学员'),
        pattern(NAMED_BY_SEX),
        pattern(NAMED_BY_BIRTH),
        pattern(new RegExp(`(?<value>${NAME}?)(?:同学|同志)[,(]`, 'u')),
        pattern(new RegExp(`${STUDENT}(?<value>${NAME}?)(?:同学)?(?:[,(]|系(?!统))`, 'u')),
        pattern(new RegExp(`(?<value>${NAME}?)[,(]?(?:性别)?[:,]?[男女][,)(]`, 'u')),
      ],
    },
    institution: {
      kind: 'organisation',
      accept: new RegExp(`^(?!本校|我校|该校|在|系|[\\p{Script=Han}·]{2,12}系(?!统))${SCHOOL}$`, 'u'),
      find: [
        longLabel(
          '学校名称 毕业院校 院校名称 校名 学校(盖章) 主考学校 主考院校 颁证学校 办学单位 发证单位 毕业学校 培养单位',
          '学校全称 院(校)名称 学校 院校 颁证单位 办学学校 校(院)名 院(校) 校(院)',
          crossed('颁发 发证 颁证 办学 主考 就读 所在', '单位 机关 机构 学校 院校'),
        ),
        line(bodyLine(SCHOOL)),
        pattern(
          new RegExp(
            `(?:在|于|系)(?!本校|我校|该校|[\\p{Script=Han}]{0,20}[〇至在])(?<value>${SCHOOL})`,
            'u',
          ),
        ),
        pattern(
          new RegExp(`(?<value>${SCHOOL})(?:成人|普通|网络|继续|现代)?[\\p{Script=Han}]{0,8}毕业证书`, 'u'),
        ),
      ],
    },
    major: {
      kind: 'text',
      accept:
        /^(?!名称)(?!.*(?:学制|性别|学校|出生|证书|毕业|年制|全部课程|自学考试|高等教育|^学习|^课程|^考试))[\p{Script=Han}()、·a-zA-Z0-9]{2,30}$/u,
      find: [
        pattern(
          /(?:在|于)?(?:本校|我校|本院|我院|该校|学校)(?:[\p{Script=Han}]{2,12}(?:学院|系|学部))?(?<value>[^,。:;年月]{2,28}?)专业/u,
        ),
        pattern(
          /(?:大学|学院|学校)(?:[\p{Script=Han}]{2,12}(?:学院|系|学部))?(?<value>[^,。:;年月校院]{2,28}?)专业[^,。]{0,14}(?:学习|毕业|[本专]科|课程|修)/u,
        ),
        pattern(/(?:自学考试|在|攻读|主修)(?<value>[^,。:;年月在校]{2,28}?)专业/u),
        longLabel('专业名称 所学专业 毕业专业 主修专业 专业'),
        pattern(/(?:学习|攻读|修读|参加|修完|考试|主修)(?:了)?(?<value>[^,。:;年月]{2,28}?)专业/u),
        pattern(/(?<value>[^,。:;年月在于习读完]{2,28}?)专业/u),
      ],
    },
    graduated: {
      kind: 'date',
      find: [
        label(
          '毕业时间 毕业日期 毕(结)业日期 毕业年月 发证日期 颁证日期 发证时间 颁发日期 签发日期 颁证时间',
          crossed('毕业 毕(结)业 发证 颁证 颁发 签发 填发', '日期 时间 年月'),
        ),
        line(dateLine, 'last'),
        line(dateAtEnd, 'last'),
        pattern(new RegExp(`(?:至|到|—|-|~)(?<value>${DATE})`, 'u'), 'last'),
        pattern(new RegExp(`(?<value>${DATE})(?:[^0-9]{0,12})毕业`, 'u'), 'last'),
      ],
    },
    certificateNo: {
      kind: 'diplomaNumber',
      find: [
        label(
          '毕业证书编号 毕业证编号 学历证书编号 证书编号 证书号码 毕业证书号 证书号 学校编号 证书注册号 注册编号 编号 证号 No. NO',
          '毕业证书号码 毕业证书注册号 学历证书号 电子注册号 证书电子注册号 注册号 注册号码 登记编号 登记号 文凭编号 文凭号 文凭登记号 证书编码 毕业证号 学校证书编号',
        ),
        inLine(new RegExp(`${NUMBERED}(?<value>[A-Z]{0,2}[0-9]{4,18})号`, 'u')),
        inLine(/(?:证书|毕业证?)[^0-9]{0,6}第?(?<value>[0-9]{17,18})号?/u),
        line(/^(?:No[.:]?|编号[:]?)?(?<value>[0-9]{17,18})$/iu),
        inLine(/(?<value>[\p{Script=Han}]{1,6}字第?[0-9]{4,12}号)/u),
        inLine(/证书?(?:登记|编|注册)?第?(?<value>[0-9]{4,12})号/u),
      ],
    },
  },
});
