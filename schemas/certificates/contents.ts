/** 目录 of an issue; the entry wanted is the applicant’s own. */
import { cue, defineCertificate, reader, title } from './define.ts';

export const contents = defineCertificate({
  type: 'contents',
  cues: [title(7, '目录', '目次', 'CONTENTS', '目錄'), cue(1, '期', '卷', '第')],
  against: [cue(4, '图书在版编目', '摘要', '关键词', '打分表')],
  reading: 'all',
  fields: {
    journal: { kind: 'text', find: [reader('journalInHeader')] },
    title: { kind: 'text', find: [reader('entryTitle')] },
    author: { kind: 'people', find: [reader('entryAuthors')] },
  },
});
