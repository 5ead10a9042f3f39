import { seasonPage } from '#templates/season-report/page.ts';
import type { ReportFile } from '../reports/input.ts';
import { seasonWorkbook, type SeasonReportInput } from './workbook.ts';

/** Writes the season for the office: season.json for programs, season.xlsx and season.html for people. */
export async function writeSeason(input: SeasonReportInput): Promise<ReportFile[]> {
  return [
    { name: 'season.json', bytes: Buffer.from(`${JSON.stringify(input.season, null, 1)}\n`) },
    { name: 'season.xlsx', bytes: await seasonWorkbook(input) },
    { name: 'season.html', bytes: Buffer.from(seasonPage(input), 'utf8') },
  ];
}
