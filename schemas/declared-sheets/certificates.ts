/** Sheets of certificates and posts: 学历, 学位, 技能证书, 社保, 历任聘任, 工作经历. */
import { educationLevels, parseEducationLevel, parseStudyMode, studyModes } from '../values/education.ts';
import { column, keyColumn, type ColumnChoice, type SheetDefinition } from './define.ts';

const levelChoice: ColumnChoice = {
  words: educationLevels,
  parse: parseEducationLevel,
  format: (value) => value,
};
const modeChoice: ColumnChoice = { words: studyModes, parse: parseStudyMode, format: (value) => value };

const certificateNo = column('证书编号', ['certificateNo', 'identifier', '1712003012300001'], {
  required: true,
  synonyms: ['证书号', '证书号码'],
  note: '单元格为文本格式；以数值存储会丢失末位，将不予采用。',
});
const country = column('国别', ['country', 'text', '中国'], {
  synonyms: ['国家', '国家(地区)', '国家/地区', '国别(地区)'],
  note: '国（境）外学校填写。',
});

const educationSheet: SheetDefinition = {
  name: '学历',
  synonyms: ['学历信息', '学历情况', '教育经历', '学历教育', '教育情况', '学习经历'],
  shape: 'list',
  path: 'education',
  columns: [
    keyColumn,
    column('毕业院校', ['institution', 'text', '浙江大学'], {
      required: true,
      synonyms: ['毕业学校', '学校', '院校', '学校名称', '毕业院校名称', '院校名称', '毕(肄)业院校'],
    }),
    country,
    column('专业', ['major', 'text', '机械设计制造及其自动化'], {
      required: true,
      synonyms: ['所学专业', '专业名称'],
    }),
    column('学历', ['level', 'choice', '本科'], {
      required: true,
      synonyms: ['学历层次', '层次', '文化程度', '学历水平'],
      choice: levelChoice,
    }),
    column('学习形式', ['mode', 'choice', '全日制'], {
      required: true,
      synonyms: ['学历类别', '教育类别', '学历类型', '办学类型', '教育形式', '学习方式', '培养方式'],
      choice: modeChoice,
    }),
    column('入学时间', ['startedOn', 'month', '1996-09'], {
      required: true,
      synonyms: ['入学日期', '入学年月', '开始时间', '起始时间'],
      note: '写作 YYYY-MM。',
    }),
    column('毕业时间', ['graduatedOn', 'date', '2000-07-01'], {
      required: true,
      synonyms: ['毕业日期', '毕业年月', '毕(结)业日期', '结束时间', '毕业证书日期'],
    }),
    column('毕业证书编号', ['certificateNo', 'identifier', '103351200005012345'], {
      required: true,
      synonyms: [
        '毕业证编号',
        '毕业证书号',
        '证书编号',
        '学历证书编号',
        '毕业证号',
        '证书号',
        '毕业证书号码',
        '学历证书号',
      ],
      note: '单元格为文本格式；18 位编号以数值存储会丢失末位，将不予采用。',
    }),
  ],
};

const degreesSheet: SheetDefinition = {
  name: '学位',
  synonyms: ['学位信息', '学位情况'],
  shape: 'list',
  path: 'degrees',
  columns: [
    keyColumn,
    column('授予单位', ['institution', 'text', '浙江大学'], {
      required: true,
      synonyms: ['学位授予单位', '授予院校', '授予学校', '毕业院校', '学校', '院校'],
    }),
    country,
    column('学位', ['degree', 'text', '工学学士'], {
      required: true,
      synonyms: ['学位名称', '学位类别', '学位级别'],
    }),
    column('授予时间', ['awardedOn', 'date', '2000-07-01'], {
      required: true,
      synonyms: ['学位授予时间', '授予日期', '授予年月', '获得时间', '取得时间', '学位授予日期'],
    }),
    column('学位证书编号', ['certificateNo', 'identifier', '1033542000012345'], {
      required: true,
      synonyms: ['学位证编号', '学位证书号', '证书编号', '学位证号', '证书号', '学位证书号码'],
      note: '单元格为文本格式。',
    }),
  ],
};

const skillsSheet: SheetDefinition = {
  name: '技能证书',
  synonyms: ['技能', '职业资格', '职业资格证书', '职业技能', '技能等级证书', '职业技能证书'],
  shape: 'list',
  path: 'skills',
  columns: [
    keyColumn,
    column('名称', ['name', 'text', '维修电工'], {
      required: true,
      synonyms: ['职业名称', '证书名称', '工种', '职业(工种)', '职业'],
    }),
    column('等级', ['level', 'text', '高级技师'], {
      required: true,
      synonyms: ['技能等级', '级别', '职业等级'],
    }),
    column('取得时间', ['obtainedOn', 'date', '2012-06-01'], {
      required: true,
      synonyms: ['取得日期', '发证日期', '获证时间', '发证时间'],
    }),
    certificateNo,
  ],
};

const pensionSheet: SheetDefinition = {
  name: '社保',
  synonyms: [
    '养老保险',
    '社会保险',
    '社保缴费',
    '社保情况',
    '参保情况',
    '基本养老保险',
    '社保记录',
    '社保缴纳',
  ],
  shape: 'list',
  path: 'pension',
  columns: [
    keyColumn,
    column('起始年月', ['from', 'month', '2017-10'], {
      required: true,
      synonyms: [
        '开始年月',
        '起始时间',
        '缴费起始',
        '缴费开始',
        '起始月',
        '参保起始年月',
        '缴费起始年月',
        '开始时间',
      ],
      groups: ['缴费起止时间', '起止时间', '缴费时间', '起止年月'],
      parts: ['起', '起始', '开始'],
      note: '写作 YYYY-MM。',
    }),
    column('截止年月', ['to', 'month', '2020-09'], {
      required: true,
      synonyms: [
        '结束年月',
        '截止时间',
        '缴费截止',
        '终止年月',
        '截止月',
        '参保截止年月',
        '缴费截止年月',
        '结束时间',
      ],
      groups: ['缴费起止时间', '起止时间', '缴费时间', '起止年月'],
      parts: ['止', '截止', '结束'],
      note: '写作 YYYY-MM。',
    }),
    column('缴费单位', ['payer', 'text', '浙江某某机械有限公司'], {
      required: true,
      synonyms: ['参保单位', '缴纳单位', '缴费单位名称', '单位名称', '参保单位名称'],
    }),
    column('参保地', ['region', 'text', '浙江省杭州市'], {
      required: true,
      synonyms: ['缴费地', '参保地区', '参保所在地', '缴纳地', '参保地点'],
    }),
  ],
};

const earlierAppointmentsSheet: SheetDefinition = {
  name: '历任聘任',
  synonyms: ['历任职务', '聘任经历', '历次聘任', '历年聘任', '以往聘任'],
  shape: 'list',
  path: 'earlierAppointments',
  columns: [
    keyColumn,
    column('聘任单位', ['employer', 'text', '浙江某某机械有限公司'], {
      required: true,
      synonyms: ['单位', '聘用单位'],
    }),
    column('聘任职务', ['position', 'text', '助理工程师'], {
      required: true,
      synonyms: ['职务', '聘任专业技术职务', '聘用职务'],
    }),
    column('聘任起始', ['from', 'date', '2006-01-01'], {
      required: true,
      synonyms: ['聘任起始时间', '聘任开始时间', '起始时间', '开始', '聘任开始', '起始'],
    }),
    column('聘任截止', ['to', 'date', '2010-12-31'], {
      synonyms: ['聘任截止时间', '聘任结束时间', '截止时间', '结束', '聘任结束', '截止'],
    }),
  ],
};

const employmentSheet: SheetDefinition = {
  name: '工作经历',
  synonyms: ['工作简历', '工作履历', '履历', '经历'],
  shape: 'list',
  path: 'employment',
  columns: [
    keyColumn,
    column('开始', ['from', 'date', '2000-08'], {
      required: true,
      synonyms: ['开始时间', '起始时间', '起', '开始年月', '开始日期', '起始年月', '自'],
    }),
    column('结束', ['to', 'date', '2006-05'], {
      synonyms: ['结束时间', '截止时间', '止', '结束年月', '结束日期', '截止年月', '至'],
      note: '至今不填。',
    }),
    column('单位', ['employer', 'text', '浙江某某机械有限公司'], {
      required: true,
      synonyms: ['工作单位', '所在单位', '单位名称'],
    }),
    column('职务', ['position', 'text', '设计员'], {
      required: true,
      synonyms: ['岗位', '职务/岗位', '岗位职务', '从事工作', '职务(岗位)', '职位'],
    }),
  ],
};

export const certificateSheets: readonly SheetDefinition[] = [
  educationSheet,
  degreesSheet,
  skillsSheet,
  pensionSheet,
];
export const careerSheets: readonly SheetDefinition[] = [earlierAppointmentsSheet, employmentSheet];
