/** What an auditor of the audit gets: every decision, also those that no longer hold, never a formula. */
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { decisionsWorkbook } from '#pipeline/render/decisions/index.ts';
import type { DecisionExport } from '#schemas/records/decision-export.ts';
import type { Results } from '#schemas/records/results.ts';
import { queue, visitor } from '../../support/desk-visitor.ts';
import { writeResults } from '../../support/desk.ts';
import { sampleResults } from '../../support/results-sample.ts';

const exported = async (desk: Awaited<ReturnType<typeof visitor>>): Promise<DecisionExport> =>
  (await (await desk.get('/export.json')).json()) as DecisionExport;

/** As the unit hands it in again: every declared value is another one. */
const again = (results: Results): Results => ({
  ...results,
  revision: 2,
  findings: results.findings.map((finding) => ({ ...finding, declared: '改过的申报值' })),
});

describe('the export of decisions', () => {
  it('leaves out none whose ground has changed, and the desk shows them where they are asked anew', async () => {
    const desk = await visitor();
    const [id = ''] = await queue(desk);
    const reason = '扫描件与申报一致';
    await desk.post('/step', { id, version: 0, action: 'accept-declared', reason });
    const before = await exported(desk);
    expect(before.decisions).toMatchObject([{ decision: { reason }, finding: { revision: 1 } }]);
    await writeResults(desk.place.out, again(sampleResults()));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const { decisions } = await exported(desk);
    expect(decisions).toMatchObject([{ key: before.decisions[0]?.key, decision: { reason } }]);
    expect(decisions[0]).not.toHaveProperty('finding');
    const [now = ''] = await queue(desk);
    expect(now).not.toBe(id);
    const page = await (await desk.get(`/item/${now}`)).text();
    expect(page).toContain('以前的决定');
    expect(page).toContain(reason);
  });

  it('is a workbook in which what people wrote stays text', async () => {
    const desk = await visitor();
    const [id = ''] = await queue(desk);
    const reason = '=HYPERLINK("http://example.invalid","看")';
    await desk.post('/step', { id, version: 0, action: 'accept-declared', reason });
    const given = await exported(desk);
    const bytes = await decisionsWorkbook(given);
    expect(await decisionsWorkbook(given)).toEqual(bytes);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['决定', '经过', '说明']);
    const row = workbook.getWorksheet('决定')?.getRow(2);
    const values = (row?.values as unknown[]).slice(1);
    expect(values).toContain(reason);
    expect(values.some((value) => value instanceof Date)).toBe(true);
    expect(values.some((value) => typeof value === 'object' && !(value instanceof Date))).toBe(false);
    expect(workbook.getWorksheet('说明')?.getRow(2).getCell(2).value).toBe(given.logHead);
  });
});
