/** 评审委托书 (R54). */
import { cue, defineCertificate, line, pattern, title } from './define.ts';
import { BODY, DATE } from './patterns.ts';

export const entrustLetter = defineCertificate({
  type: 'entrustLetter',
  cues: [
    title(9, '评审委托书', '委托评审函', '委托评审', '委托书'),
    cue(3, '委托', '评审委员会', '代为评审', '委托你'),
    cue(1, '花名册', '推荐', '材料'),
  ],
  against: [cue(4, '保证书', '公示确认表')],
  reading: 'all',
  fields: {
    issuer: {
      kind: 'organisation',
      find: [line(new RegExp(`^(?<value>${BODY})(?:[(](?:盖章|公章|章|印)[)])?$`, 'u'), 'last')],
    },
    people: {
      kind: 'number',
      find: [
        pattern(/等(?<value>[0-9一二三四五六七八九十百]{1,5})[名人位]/u),
        pattern(/(?:共|计)(?<value>[0-9一二三四五六七八九十百]{1,5})[名人位]/u),
        pattern(/(?<value>[0-9一二三四五六七八九十百]{1,5})[名人位](?:同志|申报|专业|人员)/u),
        pattern(/(?<value>[0-9]{1,4})人/u),
      ],
    },
    date: {
      kind: 'date',
      find: [
        line(new RegExp(`^(?<value>${DATE})$`, 'u'), 'last'),
        line(new RegExp(`(?<value>${DATE})$`, 'u'), 'last'),
      ],
    },
  },
});
