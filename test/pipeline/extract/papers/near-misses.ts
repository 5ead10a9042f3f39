/** Papers of no known kind that use the words of one. */
import type { WrittenPaper } from '../../../support/set-paper.ts';

export const nearMisses: readonly WrittenPaper[] = [
  {
    note: 'employment',
    fields: {},
    text: `
      # 在职证明
      　　兹证明沈亦舟系我公司正式员工，现任技术部工程师，自2012年7月至今在我公司工作。
      > 湖州联华数控设备有限公司
      > 2022年3月1日`,
  },
  {
    note: 'income',
    fields: {},
    text: `
      # 收 入 证 明
      　　兹证明沈亦舟同志为我单位员工，年收入为人民币壹拾万元整。
      > 湖州联华数控设备有限公司
      > 2022年3月1日`,
  },
  {
    note: 'sick note',
    fields: {},
    text: `
      # 证    明
      　　兹有我单位员工沈亦舟同志前往贵处办理档案查询事宜，请予接洽。
      > 湖州联华数控设备有限公司
      > 2022年3月1日`,
  },
  {
    note: 'minutes',
    fields: {},
    text: `
      # 技术交流会会议纪要
      时间：2021年5月6日
      参加人员：沈亦舟、宋明远
      　　会议讨论了折弯机项目的进度安排，由沈亦舟负责机械部分。`,
  },
  {
    note: 'rules',
    fields: {},
    text: `
      # 员工年度考核管理办法
      　　第一条 为规范员工考核工作，制定本办法。
      　　第二条 考核结果分为优秀、合格、基本合格和不合格四个等次。`,
  },
  {
    note: 'acceptance report',
    fields: {},
    text: `
      # 科技项目验收意见
      　　专家组听取了项目组的汇报，审阅了相关资料，认为项目完成了合同规定的任务，同意通过验收。
      > 验收组组长：吴一舟
      > 2021年5月6日`,
  },
  {
    note: 'test report',
    fields: {},
    text: `
      # 检 验 报 告
      | 产品名称 | 数控折弯机 | 型号 | LH-100 |
      | 检验结论 | 合格 | 检验日期 | 2020年3月4日 |`,
  },
  {
    note: 'authorisation',
    fields: {},
    text: `
      # 授权委托书
      　　委托人沈亦舟，现委托宋明远代为办理房屋过户手续。
      > 委托人：沈亦舟
      > 2021年6月1日`,
  },
  {
    note: 'resume',
    fields: {},
    text: `
      # 个人简历
      | 姓名 | 沈亦舟 | 性别 | 男 |
      | 时间 | 工作单位 | 职务 |
      | 2012-2015 | 湖州联华数控设备有限公司 | 技术员 |
      | 2015-2020 | 湖州联华数控设备有限公司 | 工程师 |`,
  },
  {
    note: 'quality promise',
    fields: {},
    text: `
      # 产品质量承诺书
      　　我公司承诺所供产品质量保证期为十二个月，如有不实愿承担责任。
      > 湖州联华数控设备有限公司
      > 2021年6月1日`,
  },
];
