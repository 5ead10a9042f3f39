/** More papers about works: books, patents, skills and forms in rarer conventions. */
import { rows, type Paper } from '../../../support/paper.ts';

export const certificatesThird: readonly Paper[] = [
  {
    name: 'book: author on top, title in the middle, press with seal name',
    type: 'bookCover',
    fields: { title: '特种设备检验检测技术', author: ['沈之恒'], publisher: '东岭质检出版社' },
    lines: rows(200, [44, -1, '沈之恒　编著'], 200, [100, -1, '特种设备'], [100, -1, '检验检测技术'], 900, [
      40,
      -1,
      '东岭质检出版社',
    ]),
  },
  {
    name: 'book: spine and cover with editors and a committee',
    type: 'bookCover',
    fields: { title: '公路工程试验检测实用手册', publisher: '东岭交通大学出版社' },
    lines: rows(
      200,
      [90, -1, '公路工程试验检测'],
      [90, -1, '实用手册'],
      [34, -1, '主编　方建国　　副主编　沈之恒　马　骏'],
      900,
      [36, -1, '东岭交通大学出版社'],
      [24, -1, '·东岭·'],
    ),
  },
  {
    name: 'patent: wide gaps in the labels, number without blanks',
    type: 'patent',
    fields: {
      inventor: ['沈之恒', '丁宁'],
      title: '水闸闸门启闭机用钢丝绳清洗装置',
      number: 'ZL 2019 2 1876543.2',
      filedOn: '2019-11-04',
      grantedOn: '2020-08-14',
    },
    lines: rows(
      90,
      [26, 200, '证书号第11223344号'],
      80,
      [76, -1, '实用新型专利证书'],
      100,
      [30, 200, '实用新型名称 ： 水闸闸门启闭机用钢丝绳清洗装置'],
      [30, 200, '发　 明　 人 ： 沈之恒;丁宁'],
      [30, 200, '专　 利　 号 ： ZL201921876543.2'],
      [30, 200, '专利申请日 ： 2019 年 11 月 04 日'],
      [30, 200, '专 利 权 人 ： 东岭市水利工程管理处'],
      [30, 200, '授权公告日 ： 2020 年 08 月 14 日'],
    ),
  },
  {
    name: 'skill: certificate printed on two pages of a booklet side by side',
    type: 'skillCertificate',
    fields: {
      name: '沈之恒',
      skill: '锅炉操作工',
      certificateNo: '1833001110301234',
      obtained: '2018-07-16',
    },
    lines: [
      ...rows(
        300,
        [28, 140, '姓　名', 340, '沈之恒'],
        [28, 140, '性　别', 340, '男'],
        [28, 140, '出生日期', 340, '1985年6月12日'],
        [28, 140, '文化程度', 340, '大专'],
        [28, 140, '发证日期', 340, '2018年7月16日'],
        [28, 140, '证书编号', 340, '1833001110301234'],
        [28, 140, '身份证号', 340, '990502198506120018'],
      ),
      ...rows(
        300,
        [28, 900, '职业（工种）及等级', 1200, '锅炉操作工三级'],
        [28, 900, '理论知识考试成绩', 1200, '83'],
        [28, 900, '操作技能考核成绩', 1200, '85'],
        [28, 900, '评定成绩', 1200, '合格'],
        [28, 900, '职业技能鉴定（指导）中心（印）'],
        [28, 900, '2018年7月16日'],
      ),
    ],
  },
  {
    name: 'registration form: second sheet with the opinions only, title in its head',
    type: 'registrationForm',
    fields: { institution: '东岭理工学院' },
    lines: rows(
      80,
      [44, -1, '东岭理工学院毕业生登记表'],
      [26, 140, '自我鉴定'],
      [26, 300, '在校四年，我努力学习，团结同学，顺利完成学业。'],
      [26, 140, '组织鉴定'],
      [26, 140, '学校意见'],
    ),
  },
];
