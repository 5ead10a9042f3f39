/** 高校毕业生登记表 (domain.md 4.5), handwritten: only a few fields are read. */
import {
  crossed,
  cue,
  defineCertificate,
  inLine,
  label,
  line,
  longLabel,
  pattern,
  title,
  titleLike,
} from './define.ts';
import { HOLDER } from './labels.ts';
import { DATE, SCHOOL, dateAtEnd } from './patterns.ts';

export const registrationForm = defineCertificate({
  type: 'registrationForm',
  cues: [
    title(
      9,
      '高等学校毕业生登记表 毕业生登记表 高校毕业生登记表 毕业生鉴定表 学生登记表 毕业研究生登记表 大学毕业生登记表 学生毕业鉴定表',
    ),
    // Which school prints it, and for which pupils, is in the name: 普通中等专业学校毕业生登记表.
    titleLike(
      8,
      /^[\p{Script=Han}()]{0,20}(?:毕业|结业|肄业|学籍|学员|学生|研究生)[\p{Script=Han}()]{0,8}(?:登记|鉴定|记载|学籍)(?:表|卡|卡片|册|书)$/u,
    ),
    // Later pages: the appraisals, each by its own name.
    cue(3, '自我鉴定 毕业鉴定 本人鉴定'),
    cue(3, '班组鉴定 班级鉴定 小组鉴定 班组意见 班级意见 小组意见 班主任意见 辅导员意见'),
    cue(
      3,
      '学校意见 院系意见 系科意见 学院意见 院校意见 系部意见 校方意见 毕业论文 毕业设计 毕业实习 准予毕业 同意毕业 该生',
    ),
    cue(1.5, '家庭主要成员 家庭成员 社会关系 本人简历 学习简历 家庭经济 入学前 在校期间 奖惩'),
    cue(
      2,
      '家庭主要成员 家庭成员 自我鉴定 社会关系 学校意见 政治面貌 本人简历 家庭住址 奖惩 组织鉴定 院系意见 班组鉴定',
    ),
  ],
  against: [cue(6, '打分表 公示 保证书 聘任 考核登记表 备案表')],
  reading: 'all',
  joins: 'pages',
  otherLabels: [
    '家庭住址',
    '健康状况',
    '系别',
    '班级',
    '曾用名',
    '入学年月',
    '何时何地',
    '自我鉴定',
    '家庭出身',
    '本人成分',
    '学号',
    '何时入党',
    '婚否',
    '院系',
    '本人简历',
    '学校意见',
    '家庭主要成员',
    '奖惩情况',
    '毕业去向',
    '宗教信仰',
    '爱好特长',
    '外语水平',
    '培养方式',
    '修业年限',
    '院(系)',
  ],
  fields: {
    name: { kind: 'personName', find: [label(HOLDER, '研究生姓名')] },
    institution: {
      kind: 'organisation',
      accept: new RegExp(
        `^(?!(?:普通|全国|成人)*(?:高等|中等)(?:专业|职业|师范)?(?:学校|院校)$|\\(|.{0,6}(?:就读|所属|培养单位|毕业学校|现在|院\\(校\\)|肄|高校名称))${SCHOOL}$`,
        'u',
      ),
      find: [
        longLabel(
          '毕业学校 学校名称 毕业院校 院校名称 所在院校 所在学校 校名 院(校)名 学校(盖章) 学校 院校 学校(院) 院(校) 高校名称 培养单位 毕(肄)业学校',
          crossed('就读 所属 现在 现就读 毕(结)业', '学校 院校 高校'),
        ),
        // 何校何专业毕业 names both in one, 何年何月在何校何专业毕业 the date as well.
        inLine(new RegExp(`${DATE}(?:在|于|毕业于)?(?<value>${SCHOOL})[\\p{Script=Han}]{2,20}专业`, 'u')),
        inLine(new RegExp(`(?:毕业|肄业)(?<value>${SCHOOL})[\\p{Script=Han}]{2,20}专业`, 'u')),
        inLine(
          new RegExp(`^(?<value>${SCHOOL})[\\p{Script=Han}()]{0,10}(?:登记|鉴定|学籍|记载)(?:表|卡|册)`, 'u'),
        ),
        inLine(new RegExp(`^[(]?(?<value>${SCHOOL})[\\p{Script=Han}]{2,20}专业[)]?$`, 'u')),
        line(new RegExp(`^(?<value>(?!(?:普通|全国)?高等学校)${SCHOOL})[》〉,.]?$`, 'u')),
      ],
    },
    major: {
      kind: 'text',
      until: /姓名|学号|性别|学制|班级/u,
      accept: /^(?!\(|\)|及)(?!名称)(?!.*(?:学制|类别|毕业|学校|班级))[\p{Script=Han}()、·a-zA-Z0-9]{2,30}$/u,
      find: [
        longLabel(
          '所学专业 专业名称 系科专业 系(科)专业 系、专业 系别专业 院系专业 科系专业 学科专业 专业 专业(方向) 专业及方向 系(专业) 院系及专业 院、系、专业 系、科、专业 学科、专业',
          crossed('学习 攻读 毕业 修读 主修 就读', '专业'),
        ),
        inLine(/(?:大学|学院|学校)(?<value>[\p{Script=Han}]{2,20}?)专业/u),
      ],
    },
    graduated: {
      kind: 'date',
      find: [
        label('毕业时间 毕业年月 毕业日期 何时毕业 毕业年份 毕业(结业)时间 何年何月毕业 离校时间'),
        pattern(new RegExp(`(?<value>${DATE})毕业`, 'u')),
        pattern(new RegExp(`(?<value>${DATE})(?:在|于)?${SCHOOL}[\\p{Script=Han}]{2,20}专业毕业`, 'u')),
        pattern(new RegExp(`(?:修业|学习|在校)[^。]{0,20}(?:至|到|—|-|~)(?<value>${DATE})`, 'u')),
        line(dateAtEnd, 'last'),
      ],
    },
  },
});
