/** 聘书, 聘任证书 (domain.md 4.7). */
import {
  cue,
  defineCertificate,
  label,
  line,
  longLabel,
  pattern,
  reader,
  shaped,
  title,
  titleLike,
} from './define.ts';
import { BODY, DATE, NAME, PERSON, bodyLine } from './patterns.ts';

const HIRED = '(?:特聘|兹聘请?|聘任|聘请|续聘|决定聘任?|现聘任?|聘用|聘)';

export const appointment = defineCertificate({
  type: 'appointment',
  cues: [
    title(
      7,
      '聘书 聘任证书 聘任书 聘用证书 聘任合同 聘任登记表 聘任审批表 专业技术职务聘任书 专业技术职务聘任证书 岗位聘用书 聘用书 聘任证明 聘用合同',
      '专业技术职务聘书 聘任通知书 续聘书',
    ),
    title(
      6,
      '聘任通知 聘任文件 聘任决定 聘任专业技术职务的通知 聘任的通知 职务聘任的通知 聘任的决定 任职的通知',
    ),
    titleLike(
      7,
      /^(?!.*(?:解聘|招聘|待聘|岗位信息)).{0,26}(?:聘任|聘用|续聘|受聘|特聘|聘请).{0,14}(?:书|证|证书|证明|证明书|花名册|名册|名单|表|一览|合同|通知|决定|文件|协议|批复|函|卡|情况说明)$/u,
    ),
    titleLike(6, /^关于.{0,28}(?:聘任|聘用|续聘|受聘|任职|任命|聘).{0,20}(?:通知|决定|批复|意见)$/u),
    shaped(
      3,
      /(?:聘任|聘用|聘请|续聘|特聘|兹聘|受聘|聘)[^。]{0,24}(?:为|担任|任)[^。]{0,20}(?:工程师|经济师|会计师|教师|研究员|职务|一职|岗位|主任|经理|总监|顾问|专家|部长|厂长|所长)/u,
    ),
    cue(3, '聘期 聘任期限 聘任时间 任期 聘任期 受聘期 聘任起止 聘用期限'),
    cue(3, '特聘 兹聘 聘任 聘请 续聘 受聘 聘用'),
    cue(1, '聘任职务 聘任单位 受聘人 特发此证 此聘 受聘岗位'),
  ],
  against: [
    cue(8, '公示 学时 打分表 保证书 岗位信息表 委托书 养老保险 考核登记表 考核等次 荣获 备案表 摘要'),
    cue(2, '资格名称 取得时间'),
  ],
  reading: 'all',
  otherLabels: [
    '资格',
    '任职资格',
    '签发',
    '取得时间',
    '岗位职责',
    '单位意见',
    '主要职责',
    '聘任依据',
    '任职资格名称',
    '发文',
    '主题词',
    '受聘人签字',
    '部门意见',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        reader('ownRow'),
        label('受聘人姓名 受聘人员 受聘人 受聘者 被聘人 被聘任人 姓名 受聘人签名 乙方'),
        pattern(
          new RegExp(`${HIRED}(?:任|请)?[:]?(?<value>${NAME}?)(?:同志|先生|女士|为|担任|任|[,(])`, 'u'),
        ),
        pattern(new RegExp(`(?<value>${NAME}?)(?:同志|先生|女士)(?:[:]|为|担任|任|于|自|在)`, 'u')),
        line(new RegExp(`^(?<value>${NAME}?)(?:同志|先生|女士)?[:]$`, 'u'), 'first'),
        reader('ownName'),
        pattern(PERSON),
      ],
    },
    employer: {
      kind: 'organisation',
      accept: /^(?!.*(?:专业技术|登记表|聘任|职务|关于|文件$))[\p{Script=Han}()A-Za-z0-9·、]{4,40}$/u,
      find: [
        longLabel(
          '聘任单位(盖章) 聘任单位名称 聘任单位 聘用单位 用人单位 受聘单位 单位名称 发证单位 所在单位 工作单位 聘方 甲方 聘任机构 聘任部门',
        ),
        line(bodyLine(), 'last'),
        pattern(new RegExp(`(?:在|为|任)(?:我公司|本公司)?(?<value>${BODY})(?:工作|担任|任)`, 'u')),
        pattern(new RegExp(`(?<value>${BODY})(?:决定|特|兹|现)(?:聘|续聘)`, 'u')),
        longLabel('单位'),
      ],
    },
    position: {
      kind: 'text',
      accept:
        /^(?!.*(?:聘|证书|日期|期限|公司|时间|通知|决定|专业技术|担任|本单位|意见|你|您|同志|为))[\p{Script=Han}()、]{2,20}$/u,
      find: [
        reader('ownRow'),
        label(
          '拟聘任职务 拟聘职务 拟聘岗位 拟聘任岗位 现聘职务 任命职务 聘任职务 聘任专业技术职务 聘任职务名称 受聘职务 聘用职务 受聘岗位 聘任岗位 聘用岗位 岗位名称 聘任职称 专业技术职务 受聘专业技术职务 职务名称 职务 岗位',
        ),
        reader('ownPosition'),
        pattern(
          /(?:聘|任命)[^。]{0,40}?(?:担任|为|(?<!聘)任)(?:我|本|该)?(?:公司|单位|院|所|厂|校|中心|集团|企业)?(?:的)?(?:[\p{Script=Han}]{2,8}专业(?!技术))?(?<value>[\p{Script=Han}()]{2,16}?)(?:职务|一职|岗位|专业技术|[,。;])/u,
        ),
        pattern(
          /(?:担任|受聘为|聘为)(?:我|本|该)?(?:公司|单位|院|所|厂)?(?<value>[\p{Script=Han}()]{2,16}?)(?:职务|一职|岗位|[,。;])/u,
        ),
        pattern(/(?<value>(?:助理|正高级|高级|主任)?(?:机械|电气|工艺)?工程师)(?:职务|岗位)/u),
      ],
    },
    from: {
      kind: 'date',
      find: [
        reader('ownRow'),
        label(
          '聘任起始时间 聘任起始 起聘时间 起聘日期 受聘起始时间 聘任开始时间 聘期起始 聘任起始日期 聘期开始',
        ),
        reader('termStart'),
        label('聘任时间 聘任日期 聘期 聘任期限 任期 聘用时间'),
        pattern(new RegExp(`(?:自|从)(?<value>${DATE})(?:起|开始)`, 'u')),
        pattern(new RegExp(`(?<value>${DATE})起?,?(?:被|受)?(?:聘|担任|任)`, 'u')),
        pattern(
          new RegExp(
            `(?:聘期|任期|期限|聘任时间|聘任)[^。\\ue000-\\ue001]{0,16}(?<value>${DATE})(?:起|至|到|—|-|~)`,
            'u',
          ),
        ),
      ],
    },
    to: {
      kind: 'date',
      find: [
        reader('ownRow'),
        reader('termEnd'),
        label(
          '聘任截止时间 聘任截止 终止时间 终聘时间 到期时间 截止时间 截止日期 聘任终止时间 聘期终止 聘任结束时间 聘期截止 聘期结束',
        ),
      ],
    },
  },
});
