/** What every engine prints: a two-page form, a roster of 500, a pack of 60 scans. Made-up people. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { readValues } from '#pipeline/render/paper/template-files.ts';
import type { View as RosterView } from '#templates/roster/view.ts';

export const jobNames = ['form', 'roster', 'pack'] as const;
export type JobName = (typeof jobNames)[number];

export interface FormCell {
  readonly text: string;
  readonly kind: 'label' | 'middle' | 'text' | 'long';
  readonly colspan: number;
  readonly rowspan: number;
  /** Name of the picture that stands in the cell. */
  readonly picture: string;
}

export interface FormTable {
  readonly heading: string;
  /** `24mm`, or `*` for what is left. */
  readonly widths: readonly string[];
  readonly rows: readonly { readonly cells: readonly FormCell[] }[];
}

export interface FormView {
  readonly title: string;
  readonly tables: readonly FormTable[];
}

/** Its name in the form. */
export const photo = 'photo.jpg';

type Kind = FormCell['kind'];

function cell(text: string, kind: Kind, [colspan = 1, rowspan = 1]: readonly number[] = []): FormCell {
  return { text, kind, colspan, rowspan, picture: '' };
}

const label = (text: string, ...spans: number[]): FormCell => cell(text, 'label', spans);
const middle = (text: string, ...spans: number[]): FormCell => cell(text, 'middle', spans);
const row = (...cells: FormCell[]): { readonly cells: readonly FormCell[] } => ({ cells });

function listTable(
  heading: string,
  widths: readonly string[],
  rows: readonly (readonly string[])[],
): FormTable {
  const [head = [], ...others] = rows;
  return {
    heading,
    widths,
    rows: [
      row(...head.map((text) => label(text))),
      ...others.map((texts) => row(...texts.map((text) => cell(text, 'text')))),
    ],
  };
}

const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨');
const givenNames = ['喆堃', '犇', '昇', '珺', '璟', '彧', '若琳', '志远', '文俊', '翀'];

/** A form of one person; no two of them print the same words. */
export function formView(number: number): FormView {
  const name = `${surnames[number % surnames.length] ?? ''}${givenNames[number % givenNames.length] ?? ''}`;
  const place = number % 97;
  const picture: FormCell = { ...middle('照片', 1, 4), picture: photo };
  const summary = Array.from(
    { length: 9 },
    (_, i) =>
      `任现职以来，${name}负责第${i + 1}项真空断路器的疲劳寿命预测工作，通过对${20 + ((number + i) % 70)}台设备运行数据的整理，建立了转子的有限元模型，并给出了边界条件。`,
  ).join('');
  return {
    title: `2020年度专业技术资格申报表（第${number + 1}号）`,
    tables: [
      {
        heading: '一、基本情况',
        widths: ['24mm', '30mm', '18mm', '24mm', '18mm', '*', '28mm'],
        rows: [
          row(label('姓名'), middle(name), label('性别'), middle('女'), label('民族'), middle('汉'), picture),
          row(label('曾用名'), middle('无'), label('出生日期'), middle('1983年5月13日', 3)),
          row(
            label('身份证号'),
            middle(`99010319830513${1000 + (number % 9000)}`, 3),
            label('部门'),
            middle('设计室'),
          ),
          row(label('参加工作'), middle('2005年7月', 3), label('职务'), middle('工程师')),
          row(
            label('所在单位'),
            middle(`九九市特种设备检测中心第${place}分所`, 4),
            label('申报条件'),
            middle('A'),
          ),
          row(
            label('现任职资格', 1, 2),
            middle('工程师（机械）', 1, 2),
            label('审批单位'),
            middle('九九市人力社保服务局', 4),
          ),
          row(label('审批时间'), middle('2012年12月24日', 4)),
        ],
      },
      listTable(
        '二、学习经历',
        ['36mm', '*', '46mm'],
        [
          ['起止时间', '专业', '学校'],
          ['2005.09—2008.07', '机电一体化技术 硕士全日制', '九九大学'],
          ['2001.09—2005.06', '模具设计与制造 本科全日制', '九九机电学院'],
          [
            '2018年度',
            '继续教育：专业科目68学时，行业公需14学时，一般公需18学时，合计100学时',
            '学时登记管理系统',
          ],
          [
            '2019年度',
            '继续教育：专业科目62学时，行业公需18学时，一般公需18学时，合计98学时',
            '学时登记管理系统',
          ],
        ],
      ),
      listTable(
        '三、工作业绩',
        ['20mm', '*', '30mm', '44mm'],
        [
          ['时间', '专业技术工作名称', '本人作用', '完成情况及效果'],
          ...Array.from({ length: 9 }, (_, i) => [
            `${2011 + i}.0${1 + (i % 9)}`,
            `某型数控转塔冲床第${number + i}号部件的轻量化设计与可靠性提升`,
            `第${1 + (i % 4)}／共${4 + (i % 3)}人`,
            `获奖，2019-CX-${place}-0${i}`,
          ]),
        ],
      ),
      listTable(
        '四、论文',
        ['20mm', '*', '70mm'],
        [
          ['日期', '题目', '刊物'],
          ...Array.from({ length: 4 }, (_, i) => [
            `${2014 + i}.05`,
            `多目标约束下桥式起重机温升试验研究与可靠性评估（${i + 1}）`,
            `《轴承与齿轮》${2014 + i}年第${57 + i}卷第5期，第34-39页，ISSN 8126-4291，CN 41-5507/TH`,
          ]),
        ],
      ),
      { heading: '五、工作总结', widths: ['*'], rows: [row(cell(summary, 'long'))] },
    ],
  };
}

/** The roster of the samples with 500 people. */
export function rosterView(): RosterView {
  const view = readValues('roster', undefined) as RosterView;
  const people = Array.from({ length: 500 }, (_, i) => {
    const person = view.people[i % view.people.length];
    if (person === undefined) throw new RangeError('the sample roster names nobody');
    return { ...person, phone: String(10000000000 + i), selfScore: String(70 + (i % 30)) };
  });
  return { ...view, people, count: people.length };
}

/** The 60 largest scans of the samples that are JPEG, as they were handed in. */
export function scanFiles(): string[] {
  const scans = path.join('samples', 'hz-2020-01', 'scans');
  const names = readdirSync(scans, { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith('.jpg'))
    .sort()
    .map((name) => path.join(scans, name))
    .sort((a, b) => statSync(b).size - statSync(a).size)
    .slice(0, 60);
}
