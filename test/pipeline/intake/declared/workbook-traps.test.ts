import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDeclared, type Declared } from '#pipeline/intake/declared/index.ts';
import { plainWorkbook } from '#pipeline/intake/declared/read-workbook-task.ts';
import { WorkbookRefused } from '#pipeline/intake/declared/refusal.ts';
import { writeDeclaredWorkbook } from '#pipeline/intake/declared/write-workbook.ts';
import { zipFile } from '#pipeline/intake/declared/zip-file.ts';
import { bookBytes, codes, fullApplicant, limits, rawBook, readBook } from '../../../support/declared.ts';
import { intakeRig, type IntakeRig } from '../../../support/intake-context.ts';

const cell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const headerRow = `<row r="1">${cell('A1', '申报编号')}${cell('B1', '姓名')}${cell('C1', '性别')}</row>`;
const dataRow = `<row r="2">${cell('A2', 'A001')}${cell('B2', '张某某')}${cell('C2', '男')}</row>`;

async function refusal(bytes: Buffer, given = limits): Promise<string> {
  const error: unknown = await plainWorkbook(bytes, given).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof WorkbookRefused) return error.remark.code;
  return error === undefined ? 'read' : 'damaged';
}

describe('packages that must not be unpacked', () => {
  it('stops at the size of a part, whatever the directory says', async () => {
    const bomb = rawBook(`<sheetData>${' '.repeat(3_000_000)}</sheetData>`);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await refusal(bomb, { ...limits, sheetPartBytes: 1_000_000 })).toBe('Z_BOMB');
    expect(await refusal(bomb, { ...limits, sheetBytes: 1_000_000 })).toBe('Z_BOMB');
    expect(await refusal(bomb, { ...limits, zipRatio: 100, zipRatioFrom: 1_000_000 })).toBe('Z_BOMB');
    expect(await refusal(bomb)).toBe('read');
  });

  it('never inflates what holds no data', async () => {
    const bytes = rawBook(`<sheetData>${headerRow}</sheetData>`, {
      'xl/media/image1.png': 'x'.repeat(5_000_000),
    });
    expect(await refusal(bytes, { ...limits, sheetBytes: 100_000 })).toBe('read');
  });

  it('refuses by cause', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`x/${index}`, '']));
    expect(await refusal(rawBook('<sheetData/>', many), { ...limits, zipEntries: 20 })).toBe('D_LIMIT');
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('D_OLE');
    expect(await refusal(Buffer.from('<html>not a workbook</html>'))).toBe('D_DAMAGED');
    expect(await refusal(zipFile([{ name: 'a.txt', bytes: Buffer.from('x') }]))).toBe('D_DAMAGED');
    expect(await refusal(Buffer.alloc(0))).toBe('D_DAMAGED');
    expect(await refusal((await writeDeclaredWorkbook([])).subarray(0, 20_000))).toBe('damaged');
  });

  it('notices a changed byte', async () => {
    const bytes = zipFile(
      [{ name: 'xl/workbook.xml', bytes: Buffer.from('<workbook><sheets/></workbook>') }],
      { compress: false },
    );
    bytes[bytes.indexOf('sheets') + 1] = 0x78;
    expect(await refusal(bytes)).toBe('D_DAMAGED');
  });

  it('refuses document types and entities', async () => {
    const laughs = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>';
    expect(await refusal(rawBook(laughs))).toBe('D_DAMAGED');
  });

  it('bounds the text that one shared string can become', async () => {
    const cells = Array.from(
      { length: 700 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`,
    );
    const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'x'.repeat(60_000)}</t></si></sst>`;
    const bytes = rawBook(`<sheetData>${cells.join('')}</sheetData>`, { 'xl/sharedStrings.xml': strings });
    expect(bytes.length).toBeLessThan(20_000);
    expect(await refusal(bytes)).toBe('D_LIMIT');
  });

  it('bounds rows, merged ranges and cells far to the right', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `<row r="${index + 1}"/>`).join('');
    expect(await refusal(rawBook(`<sheetData>${rows}</sheetData>`), { ...limits, sheetRows: 49 })).toBe(
      'D_LIMIT',
    );
    const merges = Array.from(
      { length: 20_001 },
      (_, index) => `<mergeCell ref="A${2 * index + 1}:A${2 * index + 2}"/>`,
    ).join('');
    expect(await refusal(rawBook(`<sheetData/><mergeCells>${merges}</mergeCells>`))).toBe('D_LIMIT');
    const far = Array.from(
      { length: 2001 },
      (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"/></row>`,
    ).join('');
    expect(await refusal(rawBook(`<sheetData>${far}</sheetData>`))).toBe('D_LIMIT');
  });
});

describe('sound workbooks that libraries choke on', () => {
  it('reads beside a merge and a validation of a whole column in no time', async () => {
    const started = performance.now();
    const read = await readBook(
      rawBook(
        `<sheetData>${headerRow}${dataRow}</sheetData><mergeCells><mergeCell ref="L1:L1048576"/></mergeCells>` +
          '<dataValidations><dataValidation type="list" sqref="D1:Z1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
      ),
    );
    expect(read.applicants[0]).toMatchObject({ id: 'A001', name: '张某某' });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('passes over the last cell of the sheet and says so', async () => {
    const { workbook, remarks } = await plainWorkbook(
      rawBook(`<sheetData>${headerRow}<row r="1048576">${cell('XFD1048576', 'x')}</row></sheetData>`),
      limits,
    );
    expect(workbook.sheets[0]?.rows.map(({ number }) => number)).toEqual([1]);
    expect(remarks).toMatchObject([{ code: 'D_UNUSED' }]);
  });

  it('reads prefixed elements, ISO dates, escapes and stored empty text', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="d"><x:v>2014-11-20T00:00:00</x:v></x:c><x:c r="B1" t="str"><x:f>IF(1,"")</x:f><x:v></x:v></x:c><x:c r="C1" t="str"><x:v>a_x000D__x000A_b</x:v></x:c><x:c r="D1"/></x:row></x:sheetData></x:worksheet>`;
    const { workbook } = await plainWorkbook(rawBook(xml), limits);
    expect(workbook.sheets[0]?.rows[0]?.cells).toEqual([
      { column: 1, kind: 'text', text: '2014-11-20T00:00:00' },
      { column: 3, kind: 'text', text: 'a\nb' },
    ]);
  });

  it('knows the number formats of Chinese Excel, which the file does not spell out', async () => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="57"/><xf numFmtId="31"/></cellXfs></styleSheet>`;
    const { workbook } = await plainWorkbook(
      rawBook(
        '<sheetData><row r="1"><c r="A1" s="1"><v>41944</v></c><c r="B1" s="2"><v>41944</v></c></row></sheetData>',
        {
          'xl/styles.xml': styles,
        },
      ),
      limits,
    );
    expect(workbook.sheets[0]?.rows[0]?.cells.map(({ kind, text }) => [kind, text])).toEqual([
      ['date', '2014-11'],
      ['date', '2014-11-01'],
    ]);
  });

  it('calls a dangling shared string damage', async () => {
    const bytes = rawBook('<sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData>', {
      'xl/sharedStrings.xml':
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>a</t></si></sst>',
    });
    expect(await refusal(bytes)).toBe('damaged');
  });

  it('reads pictures, comments, links and defined names around the data', async () => {
    const bytes = await bookBytes((book) => {
      const sheet = book.addWorksheet('人员');
      sheet.addRow(['申报编号', '姓名', '性别']);
      sheet.addRow(['A001', '张某某', '男']);
      const png = Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      );
      const image = book.addImage({ buffer: png as never, extension: 'png' });
      sheet.addImage(image, 'E2:F4');
      sheet.getCell('B2').note = '批注';
      sheet.getCell('C5').value = { text: 'x', hyperlink: 'file:///etc/passwd' };
      book.definedNames.add('人员!$A$1:$C$1', '表头');
      sheet.autoFilter = 'A1:C1';
    });
    expect((await readBook(bytes)).applicants[0]).toMatchObject({ name: '张某某', sex: '男' });
  });
});

describe('readDeclared, through a process of its own', () => {
  let folder = '';
  let rig: IntakeRig;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pingshen-declared-'));
    rig = intakeRig({ folder });
  });
  afterAll(async () => {
    await rig.executor.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const read = (files: { json?: unknown; xlsx?: Uint8Array }): Promise<Declared> =>
    readDeclared(
      {
        ...(files.json === undefined ? {} : { json: Buffer.from(JSON.stringify(files.json)) }),
        ...(files.xlsx === undefined ? {} : { xlsx: files.xlsx }),
      },
      { executor: rig.executor, blobs: rig.context.workspace.blobs },
      limits,
    );

  it('reads a workbook', async () => {
    const declared = await read({ xlsx: await writeDeclaredWorkbook([fullApplicant]) });
    expect(declared).toEqual({ applicants: [fullApplicant], problems: [] });
  });

  it('accepts two files that agree', async () => {
    const declared = await read({
      json: { applicants: [fullApplicant] },
      xlsx: await writeDeclaredWorkbook([fullApplicant]),
    });
    expect(declared).toEqual({ applicants: [fullApplicant], problems: [] });
  });

  it('names the cell where two files differ, and uses neither value', async () => {
    const [education] = fullApplicant.education;
    const other = {
      ...fullApplicant,
      selfScore: 83,
      education: education === undefined ? [] : [{ ...education, certificateNo: '103351200005012346' }],
      papers: [],
    };
    const declared = await read({
      json: { applicants: [fullApplicant, { ...fullApplicant, id: 'A002' }] },
      xlsx: await writeDeclaredWorkbook([other]),
    });
    expect(declared.problems.map(({ applicant, path: at, reason }) => [applicant, at, reason.code])).toEqual([
      ['A002', undefined, 'D_DIFFER'],
      ['A001', 'selfScore', 'D_DIFFER'],
      ['A001', 'education[0].certificateNo', 'D_DIFFER'],
      ['A001', 'papers[0]', 'D_DIFFER'],
    ]);
    expect(declared.problems.map(({ place }) => place).slice(1, 3)).toEqual(['人员!Q2', '学历!I2']);
    expect(declared.problems.every(({ severity }) => severity === 'error')).toBe(true);
    const [first] = declared.applicants;
    expect(first).not.toHaveProperty('selfScore');
    expect(first?.education[0]).not.toHaveProperty('certificateNo');
    expect(first?.papers).toEqual([{}]);
    expect(declared.problems[2]?.reason.zh).not.toContain('103351200005012346');
  });

  it('goes by the other file where one cannot be read at all', async () => {
    const declared = await read({ json: { applicants: [fullApplicant] }, xlsx: Buffer.from('PK nothing') });
    expect(codes(declared)).toEqual(['D_DAMAGED']);
    expect(declared.applicants).toEqual([fullApplicant]);
  });

  it('does not compare what one file could not give', async () => {
    const bytes = await bookBytes((book) => {
      const sheet = book.addWorksheet('人员');
      sheet.addRow(['申报编号', '姓名', '身份证号']);
      sheet.addRow(['A001', '张某某', 990102197803050511]);
    });
    const json = { applicants: [{ id: 'A001', name: '张某某', idNumber: '990102197803050511' }] };
    const declared = await read({ json, xlsx: bytes });
    expect(codes(declared)).not.toContain('D_DIFFER');
    expect(codes(declared)).toContain('D_PRECISION');
    expect(declared.applicants[0]).not.toHaveProperty('idNumber');
  });

  it('lists no more problems than anyone reads', async () => {
    const keys = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`k${index}`, 1]));
    const declared = await read({ json: { applicants: [{ ...fullApplicant, ...keys }] } });
    expect(declared.problems).toHaveLength(2001);
    expect(declared.problems.at(-1)).toMatchObject({ severity: 'error', reason: { code: 'D_LIMIT' } });
    expect(declared.applicants).toEqual([fullApplicant]);
  });

  it('turns what the process cannot read into one problem', async () => {
    expect(codes(await read({ xlsx: Buffer.from('PK nothing') }))).toEqual(['D_DAMAGED']);
    expect(codes(await read({ xlsx: readFileSync(new URL(import.meta.url)) }))).toEqual(['D_DAMAGED']);
    expect(codes(await read({}))).toEqual(['D_NONE']);
  });
});
