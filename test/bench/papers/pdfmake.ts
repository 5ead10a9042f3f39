/** pdfmake: the same tables and pictures as its documentation says they are written. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PaperEngine } from './measure.ts';
import { formView, photo, rosterView, scanFiles, type FormCell, type FormTable } from './model.ts';

interface Pdfmake {
  setFonts(fonts: Readonly<Record<string, { readonly normal: string }>>): void;
  setLocalAccessPolicy(mayRead: (place: string) => boolean): void;
  setUrlAccessPolicy(mayLoad: (address: string) => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Buffer> };
}

const millimetre = 72 / 25.4;
const fontFile = (name: string): string => path.resolve('node_modules', '@expo-google-fonts', `${name}.ttf`);

/** The three fonts that the form and the roster use. */
export const fontFiles = {
  宋: fontFile('noto-serif-sc/400Regular/NotoSerifSC_400Regular'),
  小标宋: fontFile('noto-serif-sc/700Bold/NotoSerifSC_700Bold'),
  黑: fontFile('noto-sans-sc/500Medium/NotoSansSC_500Medium'),
} as const;

const kinds = {
  label: { font: '黑', alignment: 'center' },
  middle: { font: '宋', alignment: 'center' },
  text: { font: '宋', alignment: 'left' },
  long: { font: '宋', alignment: 'justify', lineHeight: 1.2 },
} as const;

export function loadPdfmake(pictures: ReadonlyMap<string, Uint8Array>): Promise<PaperEngine> {
  const pdfmake = createRequire(import.meta.url)('pdfmake') as Pdfmake;
  pdfmake.setFonts(
    Object.fromEntries(Object.entries(fontFiles).map(([name, file]) => [name, { normal: file }])),
  );
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  const print = (definition: object): Promise<Buffer> => pdfmake.createPdf(definition).getBuffer();
  const picture = `data:image/jpeg;base64,${Buffer.from(pictures.get(photo) ?? []).toString('base64')}`;
  return Promise.resolve({
    form: (number) => print(formDefinition(number, picture)),
    roster: () => print(rosterDefinition()),
    pack: () => print(packDefinition()),
    close: () => Promise.resolve(),
  });
}

function formDefinition(number: number, picture: string): object {
  const { title, tables } = formView(number);
  const head = { text: title, font: '小标宋', fontSize: 18, alignment: 'center', margin: [0, 0, 0, 8] };
  return {
    pageSize: 'A4',
    pageMargins: [25, 24, 22, 24].map((each) => each * millimetre),
    defaultStyle: { font: '宋', fontSize: 10.5 },
    content: [head, ...tables.flatMap((table) => tableOf(table, picture))],
    footer: (page: number) => ({ text: `— ${page} —`, alignment: 'center' }),
  };
}

function tableOf({ heading, widths, rows }: FormTable, picture: string): object[] {
  const taken = rows.map(() => widths.map(() => false));
  const body = rows.map(({ cells }, at) => {
    const line: object[] = widths.map(() => ({}));
    let column = 0;
    for (const cell of cells) {
      while (taken[at]?.[column] === true) column++;
      line[column] = cellOf(cell, picture);
      for (let y = at; y < at + cell.rowspan; y++)
        for (let x = column; x < column + cell.colspan; x++) taken[y]?.splice(x, 1, true);
    }
    return line;
  });
  const columns = widths.map((width) => (width === '*' ? '*' : Number.parseFloat(width) * millimetre));
  return [
    { text: heading, font: '黑', fontSize: 12, margin: [0, 8, 0, 4] },
    { table: { widths: columns, body } },
  ];
}

function cellOf({ text, kind, colspan, rowspan, picture: has }: FormCell, picture: string): object {
  const content = has === '' ? { text } : { image: picture, width: 22 * millimetre };
  return { ...content, ...kinds[kind], colSpan: colspan, rowSpan: rowspan };
}

const rosterWidths = [
  6, 11.5, 6, 10, 12.5, 13, 7, 12, 8, 8, 13, 12, 10, 13, 10, 11, 7.5, 10, 10, 10, 10, 11, 10, 7, 8.5, 16.5, 8,
];
const rosterHead = [
  ['序号', '姓名', '性别', '出生年月', '身份证号码', '工作单位', '单位性质', '所在部门及岗位'],
  ['学历', '学位', '毕业院校', '所学专业', '毕业时间'],
  ['其他学历', '参加工作时间', '从事专业', '专业工作年限'],
  ['名称', '取得时间'],
  ['职务', '聘任时间', '任职年限'],
  ['申报资格', '申报条件', '自评分', '联系电话', '备注'],
];
const groups = ['', '最高学历情况', '', '现专业技术资格', '现聘专业技术职务', ''];

function rosterDefinition(): object {
  const { people, title } = rosterView();
  const upper = rosterHead.flatMap((names, group) =>
    names.map((text, index) => {
      if (groups[group] === '') return { text, rowSpan: 2, font: '黑' };
      return index === 0 ? { text: groups[group], colSpan: names.length, font: '黑' } : {};
    }),
  );
  const lower = rosterHead.flatMap((names, group) =>
    names.map((text) => (groups[group] === '' ? {} : { text, font: '黑' })),
  );
  const rows = people.map((person, index) => {
    const { idPieces: _lines, ...values } = person;
    return [String(index + 1), ...Object.values(values)];
  });
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [12, 20, 12, 18].map((each) => each * millimetre),
    defaultStyle: { font: '宋', fontSize: 7 },
    content: [
      { text: `推荐${title}职务任职资格人员花名册`, font: '小标宋', fontSize: 18, alignment: 'center' },
      {
        table: {
          headerRows: 2,
          dontBreakRows: true,
          widths: rosterWidths.map((width) => (width - 2.9) * millimetre),
          body: [upper, lower, ...rows],
        },
      },
    ],
  };
}

function packDefinition(): object {
  const title = { text: '专业技术资格申报材料', font: '小标宋', fontSize: 30, alignment: 'center' };
  const contents = { toc: { title: { text: '目录', font: '黑' } }, pageBreak: 'before' };
  const scans = scanFiles().flatMap((file, index) => [
    { text: `材料${index + 1}`, tocItem: true, pageBreak: 'before', fontSize: 9 },
    { image: file, fit: [190 * millimetre, 260 * millimetre] },
  ]);
  return {
    pageSize: 'A4',
    pageMargins: [28, 28, 28, 28],
    defaultStyle: { font: '宋' },
    content: [title, contents, ...scans],
  };
}
