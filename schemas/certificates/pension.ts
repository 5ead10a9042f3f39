/** 基本养老保险参保缴费证明 (domain.md 4.8): monthly, yearly and from–to tables. */
import {
  crossed,
  cue,
  defineCertificate,
  inLine,
  label,
  line,
  pattern,
  reader,
  shape,
  title,
  titleLike,
} from './define.ts';
import { NAME, RESIDENT_ID, dateAtEnd } from './patterns.ts';

/** Offices that administer social insurance. */
const OFFICE =
  '[\\p{Script=Han}]{2,18}(?:(?:社会保险|社保|养老保险)(?:事业|基金)?(?:管理|服务|经办|经办服务|经办管理|管理服务|服务管理|结算|征缴)*(?:中心|局|处|所|科)|社会保障局|人力资源和?社会保障局|社保局|人社局)';

/** A place by itself on a line, as it stands beneath the title: (杭州市), 浙江省杭州市西湖区. */
const PLACE_LINE =
  /^\(?(?<value>(?:\p{Script=Han}{2,6}(?:省|自治区))?\p{Script=Han}{2,6}(?:市|州|盟)(?:\p{Script=Han}{1,6}(?:区|县|市))?)(?:本级|市本级)?\)?$/u;

export const pension = defineCertificate({
  type: 'pension',
  cues: [
    title(
      8,
      '基本养老保险参保缴费证明 基本养老保险参保证明 社会保险参保证明 参保缴费证明 社会保险缴费证明 参保证明 缴费证明 养老保险个人账户 缴费明细 缴费明细表',
      '个人参保证明 社保缴费证明 社会保险个人参保证明 参保缴费凭证 养老保险缴费凭证 养老保险缴费清单 缴费记录单 个人权益记录单 个人缴费清单 参保情况证明',
      '社会保险权益记录单 养老保险权益记录单 权益记录单 权益记录 参保人员缴费情况 社会保险个人权益记录 个人账户对账单 缴费对账单 个人账户明细 参保缴费明细 缴费流水 社保参保证明 社保缴费明细 参保缴费记录 个人缴费记录 个人账户缴费明细',
      '养老保险缴费证明 历年参保基本情况 社会保险参保缴费记录 参保缴费情况 个人历年缴费明细 缴费历史明细',
    ),
    titleLike(
      7,
      /^[\p{Script=Han}()0-9]{0,20}(?:社会保险|社保|养老保险|参保人员?|参保缴费|权益|个人账户)[\p{Script=Han}()]{0,14}(?:证明|明细表?|清单|记录单?|凭证|情况表?|对账单|流水|记录表|缴费表|账户表|账单)(?:\([^)]{1,14}\))?$/u,
    ),
    cue(3, '缴费基数 缴费月数 缴费年月 费款所属期 单位编号 缴费起止 缴费单位 缴费月份'),
    cue(2, '参保 险种 社会保险 社保 缴费 养老保险'),
    cue(1, '校验码 到账 个人编号 社会保障号'),
  ],
  against: [cue(6, '继续教育 学时 考核 聘任 摘要 打分表')],
  reading: 'all',
  hasBarcode: false,
  joins: 'table',
  otherLabels: [
    '个人编号',
    '个人社保号',
    '单位编号',
    '险种',
    '参保险种',
    '参保状态',
    '缴费状态',
    '人员状态',
    '参保单位',
    '现参保单位',
    '首次参保时间',
    '参保起始年月',
    '页',
    '缴费起止时间',
    '打印人',
    '社会保障号',
    '统一社会信用代码',
    '参保地',
    '参保所在地',
    '经办机构',
    '累计缴费月数',
    '缴费基数',
    '缴费年月',
    '缴费单位名称',
    '月数',
    '当前状态',
    '参保人员姓名',
    '查询日期',
  ],
  fields: {
    name: {
      kind: 'personName',
      find: [
        label(
          crossed('参保人员 参保人 参保职工 参保个人 参保者 职工 缴费人 投保人 个人 人员 被保险人', '姓名'),
          '参保人员姓名 参保人姓名 职工姓名 缴费人姓名 投保人姓名 个人姓名 人员姓名 单位职工姓名 姓名 参保人 参保人员 参保职工 缴费人 参保者 参保个人 被保险人',
        ),
        pattern(new RegExp(`(?:兹证明|证明|参保人员?|职工)[:]?(?<value>${NAME}?)[,(]`, 'u')),
        pattern(new RegExp(`(?<value>${NAME}?)[,(](?:性别[:]?)?[男女][,)]`, 'u')),
      ],
    },
    idNumber: {
      kind: 'residentId',
      find: [
        label(
          '公民身份号码 身份证号码 社会保障号码 证件号码 身份证号 社会保障号 身份号码 证件号 社保号 公民身份证号码 身份证件号码 居民身份证号码 有效证件号码',
        ),
        shape(new RegExp(`(?<value>${RESIDENT_ID})`, 'u')),
      ],
    },
    verificationCode: {
      kind: 'code',
      accept: /^(?=.*[0-9])[0-9A-Z-]{6,40}$/u,
      find: [
        inLine(
          /(?:校验码|验证码|防伪码|查验码|授权码|验真码|校验号|查询码|验证编号|防伪编码)[^0-9A-Za-z]{0,3}(?<value>[0-9A-Za-z-]{6,40})/u,
        ),
        label(
          '校验码 验证码 查验码 防伪码 授权码 查询码 验真码 校验号 证明编号 查询流水号 验证编号 流水号 凭证编号 防伪编码 文件编号',
          crossed(
            '校验 验证 查验 防伪 授权 查询 验真 核验 业务 证明 打印 认证',
            '码 编码 编号 流水号 序列号',
          ),
        ),
      ],
    },
    issuer: {
      kind: 'organisation',
      accept: /(?:中心|局|处|所|科|厅|办公室)$/u,
      find: [
        label(
          '经办机构(章) 社会保险经办机构 社保经办机构 参保地经办机构 经办机构名称 经办机构 出具机构 出具单位 证明机构 打印机构 开具单位 证明单位 出具证明机构 参保经办机构',
          crossed('出具 证明 打印 开具 经办 制表 查询 社保经办 参保经办 出证', '机构 单位 部门'),
        ),
        line(
          new RegExp(`^(?<value>${OFFICE})(?:\\([^)]{1,6}\\)|社会保险证明专用章|业务专用章)?$`, 'u'),
          'last',
        ),
        shape(new RegExp(`(?<value>${OFFICE})`, 'u'), 'last'),
      ],
    },
    region: {
      kind: 'text',
      accept: /^(?!.*(?:中心|单位|局$|险|缴费))[\p{Script=Han}·]{2,16}$/u,
      find: [
        label(
          '参保所在地 参保地区 参保统筹地区 所属统筹区 社保统筹区 统筹区域 参保地点 缴费所在地 参保城市 参保区域 社保所属地 参保属地 参保统筹区 统筹地区 统筹区 所属地区 参保区划 参保地 缴费地 行政区划 参保地行政区划 缴费地区 参保地名称',
          crossed(
            '参保 缴费 社保 参保统筹 社保统筹 参保所属 所属 社保关系',
            '地 所在地 地区 区域 城市 地点 区划 属地',
          ),
        ),
        line(PLACE_LINE, 'first'),
      ],
    },
    issuedOn: {
      kind: 'date',
      // The months of the table are no days.
      accept: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u,
      find: [
        label(
          '打印日期 打印时间 出具日期 出具时间 证明日期 开具日期 开具时间 制表日期 出证日期 证明时间 证明出具日期 查询日期 查询时间 生成时间 制表时间',
          crossed(
            '打印 出具 证明 开具 制表 出证 查询 生成 证明出具 证明打印 填制 办理 下载 导出 签发 经办',
            '日期 时间',
          ),
        ),
        line(dateAtEnd, 'last'),
        label('日期'),
      ],
    },
    months: { kind: 'text', find: [reader('pensionMonths')] },
  },
});
