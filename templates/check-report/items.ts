/** The single findings of a report. */
import { maskIdNumber, maskText } from '#schemas/masking.ts';
import { documentTypeName } from '#schemas/path-names.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Finding } from '#schemas/records/results.ts';
import { cropKey, type DocumentFacts } from '../facts.ts';
import { decisionWord } from '../finding-view/decision-words.ts';
import { displayValue } from '../finding-view/display-value.ts';
import { inItsName, itemName } from '../wording/item-names.ts';
import { bracketed, tight } from '../wording/told.ts';
import type { View } from './schema.ts';

type Facts = Pick<DocumentFacts, 'applicants' | 'documents' | 'crops'>;
type Source = Pick<View['agreed'][number], 'source' | 'page'>;
type Hide = (text: string) => string;

/** Hides the person's own ID and telephone number in any text; certificate numbers stay legible. */
export function hiding({ idNumber = '', phone = '' }: Applicant, findings: readonly Finding[] = []): Hide {
  // A corrected number stands beside the one that was declared or read before.
  const others = findings
    .filter(({ path }) => path.endsWith('idNumber'))
    .flatMap(({ declared, found, decision }) => [declared, found, decision?.value])
    .filter((value) => typeof value === 'string');
  const known = { idNumbers: [idNumber, ...others], phones: [phone] };
  return (text) => maskText(text, known, true);
}

const verdictWords = {
  match: '一致',
  mismatch: '不一致',
  unreadable: '无法识别',
  missing: '缺材料',
  violation: '违反规则',
} as const;
/** Where the papers show no value: what that means. */
const foundWords = { match: '', mismatch: '', unreadable: '未读出', missing: '无', violation: '' } as const;
const severityWords = { block: '阻断', warn: '警示', inform: '提示' } as const;

export function openOf(finding: Finding, facts: Facts, hide: Hide): View['open'][number] {
  const { path, verdict, severity, requirement } = finding;
  const [applicant] = facts.applicants;
  return {
    name: itemName(path, applicant ?? {}),
    verdict: verdictWords[verdict],
    severity: severityWords[severity],
    declared: valueOf(path, finding.declared, hide),
    found: valueOf(path, finding.found, hide) || foundWords[verdict],
    ...sourceOf(finding, facts),
    message: tight(hide(inItsName(finding, applicant ?? {}))),
    requirement,
    decision: decisionOf(finding, hide),
    crop: facts.crops.get(cropKey(finding)) ?? '',
  };
}

export function agreedOf(finding: Finding, facts: Facts, hide: Hide): View['agreed'][number] {
  const { path, declared } = finding;
  const [applicant = {}] = facts.applicants;
  return {
    name: itemName(path, applicant),
    declared: valueOf(path, declared, hide),
    ...sourceOf(finding, facts),
  };
}

/** An ID number is hidden however badly it was read. */
function valueOf(path: string, value: unknown, hide: Hide): string {
  const text = displayValue(value, 'zh');
  return path.endsWith('idNumber') ? maskIdNumber(text) : hide(text);
}

/** The kind of the paper, and where it lies. */
function sourceOf({ document, witnesses }: Finding, { documents }: Facts): Source {
  const id = document ?? witnesses[0]?.document;
  const record = documents.find((each) => each.id === id);
  if (record === undefined) return { source: '', page: '' };
  const [part] = record.parts;
  const file = part?.file.replace(/^scans\/[^/]*\//u, '');
  return {
    source: [bracketed(documentTypeName(record.type)), file].filter(Boolean).join('，'),
    page: part === undefined ? '' : `第${part.page}页`,
  };
}

/** What was decided, who, when and why; empty while nobody has. */
export function decisionOf(finding: Pick<Finding, 'path' | 'found' | 'decision'>, hide: Hide): string {
  const { decision } = finding;
  if (decision === undefined) return '';
  const { by, at, reason = '' } = decision;
  const parts = [hide(decisionWord(finding)), by, at.slice(0, 10), hide(reason)];
  return parts.filter(Boolean).join('，');
}
