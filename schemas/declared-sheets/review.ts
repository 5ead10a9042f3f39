/** Sheets that the unit fills: 单位审核, 推荐, 岗位. */
import { recommendationLevels } from '../values/choices.ts';
import { choiceOf, column, keyColumn, type SheetDefinition } from './define.ts';

const employerReviewSheet: SheetDefinition = {
  name: '单位审核',
  synonyms: ['单位审核意见', '单位意见', '用人单位审核', '单位审查', '审核'],
  shape: 'object',
  path: 'employerReview',
  columns: [
    keyColumn,
    column('审核人', ['by', 'text', '李某'], {
      required: true,
      synonyms: ['单位审核人', '审查人', '审核人员'],
    }),
    column('审核日期', ['on', 'date', '2020-09-15'], {
      required: true,
      synonyms: ['审核时间', '日期', '审查日期'],
    }),
    column('审核结果', ['result', 'text', '同意推荐'], {
      required: true,
      synonyms: ['结果', '审核意见', '意见'],
    }),
    column('真实', ['truthful', 'yesNo', '是'], {
      required: true,
      synonyms: ['是否真实', '材料真实', '真实性'],
    }),
    column('准确', ['accurate', 'yesNo', '是'], {
      required: true,
      synonyms: ['是否准确', '材料准确', '准确性'],
    }),
    column('完整', ['complete', 'yesNo', '是'], {
      required: true,
      synonyms: ['是否完整', '材料完整', '完整性'],
    }),
  ],
};

const recommendationsSheet: SheetDefinition = {
  name: '推荐',
  synonyms: ['推荐意见', '逐级推荐', '推荐情况', '推荐单位', '推荐环节'],
  shape: 'list',
  path: 'recommendations',
  columns: [
    keyColumn,
    column('层级', ['level', 'choice', '市'], {
      required: true,
      synonyms: ['推荐层级', '级别', '推荐级别'],
      choice: choiceOf(recommendationLevels),
    }),
    column('推荐单位', ['by', 'text', '杭州市经济和信息化局'], {
      required: true,
      synonyms: ['单位', '推荐部门', '推荐机构'],
    }),
    column('日期', ['on', 'date', '2020-09-28'], {
      required: true,
      synonyms: ['推荐日期', '时间', '推荐时间'],
    }),
    column('结果', ['result', 'text', '同意推荐'], {
      required: true,
      synonyms: ['推荐结果', '推荐意见', '意见'],
    }),
  ],
};

const postSheet: SheetDefinition = {
  name: '岗位',
  synonyms: ['岗位信息', '事业单位岗位', '岗位情况', '岗位信息表', '事业单位岗位信息'],
  shape: 'object',
  path: 'post',
  columns: [
    keyColumn,
    column('核定数', ['approved', 'count', '10'], {
      required: true,
      synonyms: ['核定岗位数', '核定岗位', '核定', '岗位核定数'],
    }),
    column('已聘数', ['filled', 'count', '8'], {
      required: true,
      synonyms: ['已聘岗位数', '已聘人数', '已聘'],
    }),
    column('空缺数', ['vacant', 'count', '2'], {
      required: true,
      synonyms: ['空缺岗位数', '空缺', '空岗数', '空缺岗位'],
    }),
    column('岗位等级', ['grade', 'text', '专技七级'], { synonyms: ['等级', '岗位级别', '拟聘岗位等级'] }),
    column('单位意见', ['opinions.unit', 'text', '同意'], {
      required: true,
      groups: ['意见'],
      parts: ['单位'],
    }),
    column('主管部门意见', ['opinions.department', 'text', '同意'], {
      required: true,
      groups: ['意见'],
      parts: ['主管部门'],
    }),
    column('人社部门意见', ['opinions.personnel', 'text', '同意'], {
      required: true,
      synonyms: ['人力社保部门意见', '人力资源和社会保障部门意见'],
      groups: ['意见'],
      parts: ['人社部门', '人力社保部门'],
    }),
    column('单位盖章', ['seals.unit', 'yesNo', '是'], { required: true, groups: ['盖章'], parts: ['单位'] }),
    column('主管部门盖章', ['seals.department', 'yesNo', '是'], {
      required: true,
      groups: ['盖章'],
      parts: ['主管部门'],
    }),
    column('人社部门盖章', ['seals.personnel', 'yesNo', '是'], {
      required: true,
      synonyms: ['人力社保部门盖章', '人力资源和社会保障部门盖章'],
      groups: ['盖章'],
      parts: ['人社部门', '人力社保部门'],
    }),
  ],
};

export const reviewSheets: readonly SheetDefinition[] = [
  employerReviewSheet,
  recommendationsSheet,
  postSheet,
];
