import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeReports, type ReportFile } from '#pipeline/render/index.ts';
import type { Finding, Results } from '#schemas/records/results.ts';
import { hostileTexts } from '../../support/hostile.ts';
import { noPictures, openReports, rowsOf, textOfReports } from '../../support/opened-reports.ts';
import { sampleInput, samplePeople, sampleResults } from '../../support/results-sample.ts';

describe('both reports', () => {
  it('hold no whole ID or telephone number, wherever the run has one', async () => {
    const [{ idNumber = '', phone = '' }] = samplePeople as [(typeof samplePeople)[0]];
    const secret = `${idNumber} 电话${phone}`;
    const results = sampleResults();
    const poisoned: Results = {
      ...results,
      findings: results.findings.map((finding) => ({
        ...finding,
        message: `${finding.message}（${secret}）`,
        witnesses: [...finding.witnesses, { document: 'd2', verdict: 'mismatch', found: secret }],
      })),
      files: results.files.map((file) => ({
        ...file,
        file: file.file.replace(/[^/]+$/, (name) => `${idNumber}_${phone}_${name}`),
        reason: { code: 'X', zh: secret, en: secret },
        warnings: [{ code: 'Y', zh: secret, en: secret }],
      })),
      documents: results.documents.map((document) => ({
        ...document,
        parts: document.parts.map((part) => ({
          ...part,
          file: part.file.replace(/[^/]+$/, (name) => `${idNumber}_${phone}_${name}`),
        })),
      })),
    };
    const people = samplePeople.map((person) => ({
      ...person,
      name: `${person.name}${person.idNumber ?? ''}`,
    }));
    const text = textOfReports(await writeReports(sampleInput({ ...noPictures, results: poisoned, people })));
    const cards = results.documents.flatMap(({ fields }) => (fields['idNumber']?.value ?? '') as string);
    const numbers = [
      ...samplePeople.flatMap((person) => [person.idNumber ?? '', person.phone ?? '']),
      ...cards,
    ].filter(Boolean);
    expect(numbers).toHaveLength(7);
    for (const number of numbers) expect(text).not.toContain(number);
    expect(text).toContain(`${idNumber.slice(0, 6)}************`);
    // the numbers an auditor must compare stay whole
    expect(text).toContain('>990351200705001<');
  });

  it('show hostile texts as texts', async () => {
    const results = sampleResults();
    const [document] = results.documents as [Results['documents'][0]];
    const file = (index: number): string => `scans/A001/${hostileTexts[index] ?? ''}`;
    const findings = hostileTexts.map((text, index) => ({
      ...{
        applicant: text,
        path: 'papers[0].title',
        verdict: 'mismatch',
        severity: 'warn',
        requirement: text,
      },
      ...{ declared: text, found: `${text}!`, message: text, document: `h${index}` },
      witnesses: [
        { document: `h${index}`, verdict: 'mismatch', found: text },
        { document: 'none', verdict: 'missing' },
      ],
    })) as Finding[];
    const hostile: Results = {
      ...{
        ...results,
        submission: hostileTexts[0],
        cycle: hostileTexts[2],
        fingerprint: hostileTexts[9],
        findings,
      },
      documents: hostileTexts.map((_, index) => ({
        ...document,
        id: `h${index}`,
        parts: [{ file: file(index), page: 1 }],
      })),
      files: hostileTexts.map((image, index) => ({
        ...{
          file: file(index),
          sha256: image,
          status: 'read' as const,
          warnings: [{ code: image, zh: image, en: image }],
        },
        pages: [{ page: 1, width: 100, height: 100, image }],
      })),
      applicants: hostileTexts.map((id) => ({ id, outcome: 'review' as const })),
    };
    const people = hostileTexts.map((text) => ({ id: text, name: text }));
    const files = await writeReports(
      sampleInput({ ...noPictures, results: hostile, people, unit: hostileTexts[1] }),
    );
    const { html, workbook } = await openReports(files);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html).not.toMatch(/<(img|svg|!--)/);
    expect(html).not.toMatch(/href="(?!\.\/|#)/);
    expect(html).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/);
    expect(html).toContain('⟨U+202E⟩gpj.exe');
    const cells = workbook.worksheets.flatMap((sheet) => {
      const found: ExcelJS.Cell[] = [];
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          found.push(cell);
        });
      });
      return found;
    });
    for (const cell of cells) {
      expect([
        ExcelJS.ValueType.String,
        ExcelJS.ValueType.RichText,
        ExcelJS.ValueType.Number,
        ExcelJS.ValueType.Null,
      ]).toContain(cell.type);
      expect(cell.numFmt).toMatch(/^[@0]$/);
    }
    for (const text of hostileTexts.filter((candidate) => /^[=+\-@]/.test(candidate)))
      expect(cells.some((cell) => cell.text === text)).toBe(true);
    expect(textOfReports(files)).not.toContain('<f>');
    expect(textOfReports(files)).toContain('_x005F_x0041_');
  });

  it('do not put an object from outside into a cell', async () => {
    const results = sampleResults();
    const objects = [
      { formula: '1+1' },
      { text: 'x', hyperlink: 'javascript:alert(1)' },
      { richText: [{ text: 'y' }] },
    ];
    const findings = objects.map(
      (found) => ({ ...results.findings[0], verdict: 'mismatch', found, declared: found }) as Finding,
    );
    const files = await writeReports(sampleInput({ ...noPictures, results: { ...results, findings } }));
    const text = textOfReports(files);
    expect(text).not.toContain('<f>');
    expect(text).not.toContain('<hyperlink');
  });

  it('have equal bytes for equal input', async () => {
    const first = await writeReports(sampleInput());
    const second = await writeReports(sampleInput());
    first.forEach(({ bytes }, index) => {
      expect(second[index]?.bytes.equals(bytes)).toBe(true);
    });
    // two runs within two seconds would hide a clock: every entry says 1980-01-01 00:00
    const [{ bytes: zip }] = first as [ReportFile];
    const directory: number[] = [];
    for (let at = zip.indexOf('PK\x01\x02'); at !== -1; at = zip.indexOf('PK\x01\x02', at + 46))
      directory.push(zip.readUInt32LE(at + 12));
    expect(directory.length).toBeGreaterThan(10);
    expect(new Set(directory)).toEqual(new Set([0x00210000]));
  });

  it('can be written for a run without findings', async () => {
    const empty: Results = { ...sampleResults(), findings: [], documents: [], files: [], applicants: [] };
    const { html, workbook } = await openReports(
      await writeReports(sampleInput({ results: empty, people: [] })),
    );
    expect(html).toContain('没有待处理的项目');
    expect(rowsOf(workbook.getWorksheet('核对明细'))).toHaveLength(1);
  });
});
