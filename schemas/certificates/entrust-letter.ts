/** 评审委托书 (R54). */
import {
  crossed,
  cue,
  defineCertificate,
  inLine,
  label,
  line,
  longLabel,
  pattern,
  shaped,
  title,
  titleLike,
} from './define.ts';
import { bodyLine, dateAtEnd, dateLine } from './patterns.ts';

export const entrustLetter = defineCertificate({
  type: 'entrustLetter',
  cues: [
    title(9, '评审委托书 委托评审函 委托评审 委托书 资格评审委托书 委托评审书 评审委托函 委托函'),
    titleLike(
      9,
      /^.{0,24}(?:委托.{0,16}(?:评审|评定)|(?:评审|评定).{0,6}委托).{0,20}(?:书|函|表|名册|名单|报告|请示)$/u,
    ),
    shaped(4, /委托[^。]{0,36}(?:评审|评定)|(?:代为|代|予以|请予)(?:评审|评定)/u),
    cue(4, '委托评审 代为评审 委托你 委托贵'),
    cue(3, '委托 评审委员会'),
    cue(2, '请予评审 予以评审 报送你会 进行评审'),
    cue(1, '花名册 推荐 材料 高评委'),
  ],
  against: [
    cue(7, '保证书 公示确认表 打分表 授权委托 聘任'),
    shaped(9, /授权委托|代为办理|全权代理|代理人|法人授权|过户|诉讼/u),
  ],
  reading: 'all',
  otherLabels: ['联系人', '联系电话', '委托单位', '委托日期', '附件', '人数', '委托人数'],
  fields: {
    issuer: {
      kind: 'organisation',
      accept: /^(?!.*评审委员会$)[\p{Script=Han}()A-Za-z0-9·、]{4,40}$/u,
      find: [
        longLabel('委托单位(盖章) 委托单位 委托方 委托机构 委托部门 推荐单位 呈报单位 呈报部门'),
        line(bodyLine(), 'last'),
      ],
    },
    people: {
      kind: 'number',
      find: [
        label('委托人数 申报人数 推荐人数 人数 委托评审人数'),
        pattern(/(?:共|计|合计)(?:计|有|委托|推荐|申报)*(?<value>[0-9一二三四五六七八九十百]{1,5})[名人位]/u),
        pattern(/等(?<value>[0-9一二三四五六七八九十百]{1,5})[名人位]/u),
        pattern(
          /(?<value>[0-9一二三四五六七八九十百]{1,5})(?:名|位)(?:同志|申报|专业|人员|工程|技术|符合)?/u,
        ),
        pattern(/(?<value>[0-9]{1,4})人/u),
      ],
    },
    date: {
      kind: 'date',
      find: [
        label(crossed('委托 出具 开具 签发 填写', '日期 时间')),
        line(dateLine, 'last'),
        line(dateAtEnd, 'last'),
        inLine(/^(?:日期)[:](?<value>\ue000+)/u),
      ],
    },
  },
});
