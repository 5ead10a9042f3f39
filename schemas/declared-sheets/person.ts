/** The sheet 人员: one row an applicant. */
import { employerKinds, routes, scopes, sexes } from '../values/choices.ts';
import { choiceOf, column, keyColumn, type ColumnChoice, type SheetDefinition } from './define.ts';

/** Scopes stay as written where the word is not the year's own: which alias holds is for the rules to say. */
const scopeChoice: ColumnChoice = {
  words: Object.keys(scopes),
  parse: (text) => Object.keys(scopes).find((scope) => scope === text.normalize('NFKC').trim()) ?? text,
  format: (value) => value,
};

const titleGroups = [
  '现任资格',
  '现有资格',
  '现专业技术资格',
  '现任专业技术资格',
  '现任专业技术职务任职资格',
  '现有专业技术资格',
  '任职资格',
  '专业技术资格',
  '现资格',
  '现任职资格',
];
const postGroups = [
  '聘任',
  '聘任情况',
  '现聘任',
  '现聘任情况',
  '现任职务',
  '现聘任专业技术职务',
  '现任专业技术职务',
  '现聘职务',
  '聘任职务',
];
const publicityGroups = ['公示', '公示情况', '单位公示', '公示信息', '公示起止时间'];
const employerGroups = ['单位', '工作单位', '所在单位', '单位信息', '用人单位'];
const dateNote = '写作 YYYY-MM-DD，例如 2015-12-08。';

export const personSheet: SheetDefinition = {
  name: '人员',
  synonyms: [
    '人员信息',
    '申报人员',
    '申报人',
    '基本信息',
    '基本情况',
    '人员基本情况',
    '人员名册',
    '花名册',
    '人员花名册',
    '申报人员信息',
    '人员基本信息',
    '申报人员花名册',
    '申报人员名单',
    '人员名单',
  ],
  shape: 'person',
  path: '',
  columns: [
    keyColumn,
    column('姓名', ['name', 'text', '张某某'], {
      required: true,
      synonyms: ['申报人姓名', '申报人', '名字', '申请人姓名'],
    }),
    column('曾用名', ['formerName', 'text', ''], { synonyms: ['曾用姓名', '原名', '原姓名'] }),
    column('性别', ['sex', 'choice', '男'], { required: true, choice: choiceOf(sexes) }),
    column('民族', ['ethnicity', 'text', '汉族'], { synonyms: ['族别'] }),
    column('出生日期', ['birthDate', 'date', '1978-03-05'], {
      required: true,
      synonyms: ['出生年月日', '出生年月', '生日', '出生时间', '出生'],
      note: dateNote,
    }),
    column('身份证号', ['idNumber', 'identifier', '990102197803050511'], {
      required: true,
      synonyms: [
        '身份证号码',
        '公民身份号码',
        '身份证',
        '证件号码',
        '身份证件号码',
        '居民身份证号',
        '居民身份证号码',
        '公民身份证号',
        '公民身份证号码',
      ],
      note: '单元格为文本格式，末位 X 大写；以数值存储会丢失末位，将不予采用。',
    }),
    column('联系电话', ['phone', 'phone', '10000000001'], {
      required: true,
      synonyms: [
        '电话',
        '手机',
        '手机号',
        '手机号码',
        '联系方式',
        '电话号码',
        '本人电话',
        '移动电话',
        '联系手机',
      ],
    }),
    column('参加工作时间', ['startedWorkOn', 'date', '2000-08-01'], {
      synonyms: ['参加工作日期', '参加工作年月', '工作时间', '参加工作'],
    }),
    column('工作单位', ['employer.name', 'text', '浙江某某机械有限公司'], {
      required: true,
      synonyms: [
        '单位名称',
        '单位',
        '所在单位',
        '用人单位',
        '工作单位名称',
        '单位全称',
        '工作单位全称',
        '现工作单位',
      ],
      groups: employerGroups,
      parts: ['名称', '单位名称', '全称'],
      note: '与单位公章一致的全称。',
    }),
    column('统一社会信用代码', ['employer.creditCode', 'identifier', '91990100143045679Q'], {
      synonyms: ['社会信用代码', '信用代码', '单位统一社会信用代码', '统一信用代码', '统一社会信用代码证号'],
    }),
    column('单位性质', ['employer.kind', 'choice', '企业'], {
      required: true,
      synonyms: ['单位类型', '单位类别', '企业/事业单位', '单位性质(企业/事业单位)', '性质'],
      choice: choiceOf(employerKinds),
    }),
    column('部门', ['department', 'text', '技术中心'], {
      synonyms: ['所在部门', '所在部门及岗位', '部门及岗位', '内设部门', '所在科室'],
    }),
    column('评审范围', ['scope', 'choice', '设计开发'], {
      required: true,
      synonyms: [
        '申报范围',
        '从事专业',
        '专业范围',
        '评审专业',
        '申报专业',
        '从事专业(评审范围)',
        '专业类别',
      ],
      choice: scopeChoice,
    }),
    column('申报资格', ['appliedTitle', 'text', '高级工程师'], {
      required: true,
      synonyms: [
        '申报职称',
        '拟申报资格',
        '申报资格名称',
        '评审资格',
        '申报职务',
        '申报任职资格',
        '拟评审资格',
      ],
    }),
    column('申报途径', ['route', 'choice', 'A'], {
      synonyms: ['途径', '申报条件', '申报类别', '申报方式', '申报条件(A/B/C)', '申报途径(A/B/C)'],
      choice: choiceOf(routes),
      note: 'A 符合学历资历；B 自评 80 分以上；C 高技能人才。',
    }),
    column('自评总分', ['selfScore', 'number', '82.5'], {
      synonyms: ['自评分', '自评得分', '自评分数', '量化自评分', '自评总得分'],
    }),
    column('系统申报号', ['systemNo', 'identifier', 'ZJ2020001'], {
      synonyms: ['系统编号', '申报系统编号', '系统申报编号', '申报流水号', '系统号'],
    }),
    column('业绩档案完整', ['profileComplete', 'yesNo', '是'], {
      synonyms: ['业绩档案', '业绩档案是否完整', '档案完整', '业绩档案已完善', '业绩档案是否完善'],
    }),
    column('承诺签署日期', ['commitmentSignedOn', 'date', '2020-09-10'], {
      synonyms: ['承诺日期', '承诺书签署日期', '承诺签署时间', '承诺书日期', '保证书签署日期'],
    }),
    column('缴费日期', ['paidOn', 'date', '2020-10-08'], { synonyms: ['缴费时间', '交费日期', '缴费'] }),
    column('现任资格', ['title.name', 'text', '工程师'], {
      required: true,
      synonyms: [
        '现任资格名称',
        '现资格名称',
        '现有资格',
        '现有资格名称',
        '现任专业技术资格',
        '现专业技术资格',
        '现任职资格',
        '资格名称',
        '现职称',
        '现有职称',
        '任职资格',
      ],
      groups: titleGroups,
      parts: ['名称', '资格名称', '资格'],
    }),
    column('资格专业', ['title.specialty', 'text', '机械设计'], {
      required: true,
      synonyms: ['现任资格专业', '现资格专业', '资格所属专业', '职称专业', '专业技术资格专业'],
      groups: titleGroups,
      parts: ['专业', '所属专业', '系列', '所属系列', '系列专业', '资格专业'],
    }),
    column('资格取得时间', ['title.obtainedOn', 'date', '2014-11-20'], {
      required: true,
      synonyms: [
        '取得时间',
        '现任资格取得时间',
        '现资格取得时间',
        '资格取得日期',
        '取得资格时间',
        '任职资格取得时间',
        '通过时间',
        '资格通过时间',
      ],
      groups: titleGroups,
      parts: ['取得时间', '取得日期', '时间', '通过时间', '取得年月'],
      note: `评审通过的日期，不是发证日期。${dateNote}`,
    }),
    column('发证机关', ['title.issuer', 'text', '浙江省人力资源和社会保障厅'], {
      required: true,
      synonyms: ['资格发证机关', '现任资格发证机关', '发证单位', '资格证书发证机关', '颁证机关'],
      groups: titleGroups,
      parts: ['发证机关', '发证单位', '审批单位', '批准机关'],
    }),
    column('资格证书编号', ['title.certificateNo', 'identifier', 'Z201433010001'], {
      required: true,
      synonyms: ['资格证书号', '现任资格证书编号', '资格证编号', '资格证书号码', '职称证书编号', '证书编号'],
      groups: titleGroups,
      parts: ['证书编号', '编号', '证书号', '证书号码'],
    }),
    column('聘任单位', ['appointment.employer', 'text', '浙江某某机械有限公司'], {
      required: true,
      synonyms: ['现聘任单位', '现任职务聘任单位', '聘用单位'],
      groups: postGroups,
      parts: ['单位', '聘任单位'],
    }),
    column('聘任职务', ['appointment.position', 'text', '工程师'], {
      required: true,
      synonyms: [
        '现聘任职务',
        '现聘职务',
        '现任职务',
        '现聘任专业技术职务',
        '现任专业技术职务',
        '聘用职务',
        '聘任专业技术职务',
      ],
      groups: postGroups,
      parts: ['职务', '聘任职务', '名称', '职务名称'],
    }),
    column('聘任起始', ['appointment.from', 'date', '2015-01-01'], {
      required: true,
      synonyms: [
        '聘任起始时间',
        '聘任开始时间',
        '聘任起始日期',
        '聘任时间',
        '聘任日期',
        '聘任开始',
        '聘期起',
        '聘任开始日期',
      ],
      groups: postGroups,
      parts: ['起始', '开始', '起始时间', '开始时间', '起', '聘任时间', '起始日期'],
    }),
    column('聘任截止', ['appointment.to', 'date', '2020-12-31'], {
      synonyms: [
        '聘任截止时间',
        '聘任结束时间',
        '聘任截止日期',
        '聘任终止时间',
        '聘任结束',
        '聘期止',
        '聘任终止',
      ],
      groups: postGroups,
      parts: ['截止', '结束', '截止时间', '结束时间', '止', '终止时间', '截止日期'],
    }),
    column('公示开始', ['publicity.from', 'date', '2020-09-18'], {
      synonyms: ['公示开始时间', '公示开始日期', '公示起始日期', '公示起始', '公示起始时间'],
      groups: publicityGroups,
      parts: ['开始', '起始', '开始时间', '起', '开始日期', '起始日期'],
    }),
    column('公示结束', ['publicity.to', 'date', '2020-09-24'], {
      synonyms: ['公示结束时间', '公示结束日期', '公示截止日期', '公示截止', '公示截止时间'],
      groups: publicityGroups,
      parts: ['结束', '截止', '结束时间', '止', '结束日期', '截止日期'],
    }),
    column('公示地点', ['publicity.place', 'text', '公司公告栏'], {
      synonyms: ['公示地点/方式', '公示方式', '公示地点及方式'],
      groups: publicityGroups,
      parts: ['地点', '方式'],
    }),
    column('公示结果', ['publicity.result', 'text', '无异议'], { groups: publicityGroups, parts: ['结果'] }),
    column('公示录入日期', ['publicity.enteredOn', 'date', '2020-09-25'], {
      synonyms: ['公示录入时间', '公示结果录入日期', '录入日期', '公示结果录入时间'],
      groups: publicityGroups,
      parts: ['录入日期', '录入时间'],
    }),
  ],
};
