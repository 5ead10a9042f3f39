/**
 * A made-up run with every verdict, severity and outcome, its page images drawn in code. The
 * people do not exist: their ID numbers start with the region prefix 99, their phones with 100.
 */
import type {
  DocumentRecord,
  FileRecord,
  Finding,
  Results,
  Severity,
  Verdict,
} from '#schemas/records/results.ts';
import type { ReportInput } from '#pipeline/render/index.ts';
import { boxesOf, drawPage } from './drawn-page.ts';
import { cardNumber, sampleIds, samplePapers, samplePeople, type SamplePaper } from './sample-papers.ts';

export { samplePeople } from './sample-papers.ts';

const documents: DocumentRecord[] = Object.entries(samplePapers).map(
  ([id, { type, file, page = 1, drawn }]) => ({
    ...{ id, type, applicant: file.split('/')[1] ?? null, parts: [{ file, page }] },
    fields: Object.fromEntries(
      Object.entries(boxesOf(drawn)).map(([field, box]) => [
        field,
        {
          value: drawn.rows[field]?.[1],
          raw: drawn.rows[field]?.join('：') ?? '',
          part: 0,
          box,
          confidence: 0.97,
          source: 'ocr' as const,
        },
      ]),
    ),
  }),
);

interface Proof {
  readonly document?: string;
  readonly field?: string;
  readonly declared?: unknown;
  readonly found?: unknown;
}

function judged(
  path: string,
  [verdict, severity]: readonly [Verdict, Severity],
  rest: Proof & Pick<Finding, 'applicant' | 'requirement' | 'message'>,
): Finding {
  const { document, field = path.split('.').at(-1) ?? '', ...others } = rest;
  const box = document ? boxesOf((samplePapers[document] as SamplePaper).drawn)[field] : undefined;
  const place = { ...(document && { document }), ...(box && { box }) };
  const witness = document
    ? [{ document, verdict, ...(others.found !== undefined && { found: others.found }), ...(box && { box }) }]
    : [];
  return { path, verdict, severity, ...others, ...place, witnesses: witness };
}

function agrees(
  applicant: string,
  path: string,
  [document, field, value]: readonly [string, string, string],
): Finding {
  const proof = {
    document,
    field,
    declared: value,
    found: value,
    requirement: 'R61',
    message: '与扫描件一致',
  };
  return judged(path, ['match', 'block'], { applicant, ...proof });
}

function findings(): Finding[] {
  const [a, b, c] = ['A001', 'A002', 'A003'];
  const number = judged('education[0].certificateNo', ['mismatch', 'block'], {
    ...{
      applicant: a,
      requirement: 'R61',
      document: 'd2',
      declared: '990351200705001234',
      found: '990351200705001834',
    },
    message: '毕业证书编号与扫描件不一致：申报990351200705001234，证书990351200705001834',
  });
  const registered = {
    document: 'd3',
    verdict: 'match' as const,
    found: '990351200705001234',
    box: boxesOf((samplePapers['d3'] as SamplePaper).drawn)['certificateNo'],
  };
  return [
    agrees(a, 'name', ['d1', 'name', '林知远']),
    agrees(a, 'sex', ['d1', 'sex', '男']),
    judged('idNumber', ['mismatch', 'block'], {
      ...{ applicant: a, requirement: 'R60', document: 'd1', declared: sampleIds.A001, found: cardNumber },
      message: `身份证号与扫描件不一致：申报${sampleIds.A001}，身份证${cardNumber}`,
    }),
    agrees(a, 'education[0].institution', ['d2', 'institution', '示例理工大学']),
    agrees(a, 'education[0].major', ['d2', 'major', '机械设计制造及其自动化']),
    { ...number, witnesses: [...number.witnesses, registered] },
    judged('title.obtainedOn', ['unreadable', 'block'], {
      ...{ applicant: a, requirement: 'R64', document: 'd4', field: 'obtained', declared: '2013-12-25' },
      message: '资格证书取得时间被印章遮住，无法可靠识别，请人工核对',
    }),
    judged('papers[0].issn', ['mismatch', 'block'], {
      ...{ applicant: b, requirement: 'R73', document: 'd5', declared: '0577-6688', found: '0577-6686' },
      message: 'ISSN 与版权页不一致：申报0577-6688，版权页0577-6686',
    }),
    agrees(b, 'papers[0].cn', ['d5', 'cn', 'CN 99-1088/TH']),
    judged('pension[0].payer', ['mismatch', 'warn'], {
      ...{ applicant: b, requirement: 'R67', document: 'd6', field: 'months' },
      declared: '样例数控机床有限公司',
      found: [
        { month: '2017-10', payer: '样例数控装备股份有限公司' },
        { month: '2017-11', payer: '样例数控装备股份有限公司' },
        { month: '2018-01', payer: '样例数控装备股份有限公司' },
      ],
      message: '2017-10 至 2018-01 的缴费单位与申报不一致',
    }),
    judged('rules.R31', ['violation', 'block'], {
      ...{ applicant: b, requirement: 'R31', document: 'd7', field: 'years', declared: 90, found: 86 },
      message: '2019 年继续教育合计 86 学时，少于 90 学时',
    }),
    judged('evidence.degree', ['missing', 'block'], {
      applicant: b,
      requirement: 'R61',
      message: '未见学位证书扫描件',
    }),
    {
      ...judged('documents.degree.name', ['mismatch', 'warn'], {
        ...{
          applicant: c,
          requirement: 'X1',
          document: 'd8',
          field: 'name',
          declared: '吴一帆',
          found: '吴一凡',
        },
        message: '学位证书姓名“吴一凡”与其他材料“吴一帆”不同',
      }),
      decision: {
        action: 'ask',
        by: '审核员甲',
        at: '2020-10-09T10:00:00+08:00',
        reason: '请单位核实曾用名',
      },
    },
    judged('assessments[2].grade', ['missing', 'inform'], {
      applicant: c,
      requirement: 'R71',
      declared: '合格',
      message: '未见 2019 年度考核表',
    }),
    judged('rules.R54', ['violation', 'warn'], {
      applicant: null,
      requirement: 'R54',
      message: '评审委托书人数 3 与花名册 4 不符',
    }),
  ];
}

function files(): FileRecord[] {
  const read = Object.values(samplePapers).map(({ file, page = 1, drawn }, index) => ({
    ...{ file, sha256: String(index).repeat(64), status: 'read' as const },
    pages: [{ page, width: drawn.width, height: drawn.height, image: `pages/${index}.jpg` }],
  }));
  const reason = {
    code: 'P_PASSWORD',
    zh: '“承诺书.pdf”设有打开密码',
    en: '"承诺书.pdf" needs a password to open',
  };
  const locked = {
    file: 'scans/A003/承诺书.pdf',
    sha256: 'e'.repeat(64),
    status: 'quarantined' as const,
    reason,
    pages: [],
  };
  const ignored = {
    file: 'scans/A001/Thumbs.db',
    sha256: 'f'.repeat(64),
    status: 'ignored' as const,
    pages: [],
  };
  return [...read, locked, ignored];
}

/** The results of the made-up run. */
export function sampleResults(): Results {
  const outcome = { A001: 'blocked', A002: 'blocked', A003: 'review' } as const;
  return {
    ...{ contract: 1, submission: 'sample-2020-01', revision: 1, cycle: '2020-jidian-senior' },
    fingerprint: 'pingshen 0.1.0 · node 24 · linux-x64 · avx2 · det 1a2b rec 3c4d',
    ...{ files: files(), documents, findings: findings() },
    applicants: Object.entries(outcome).map(([id, of]) => ({ id, outcome: of })),
  };
}

const drawnPages = new Map<string, Promise<Buffer>>();

/** Draws the page that a file of the sample holds; undefined for any other. */
export async function samplePage(file: string, page: number): Promise<Buffer | undefined> {
  const paper = Object.values(samplePapers).find(
    (candidate) => candidate.file === file && (candidate.page ?? 1) === page,
  );
  if (!paper) return undefined;
  const drawn = drawnPages.get(file) ?? drawPage(paper.drawn);
  drawnPages.set(file, drawn);
  return drawn;
}

/** What `writeReports` takes, with the made-up run in it. */
export function sampleInput(changes: Partial<ReportInput> = {}): ReportInput {
  return {
    ...{
      results: sampleResults(),
      pageImage: samplePage,
      unit: '示例市经济和信息化局',
      people: samplePeople,
    },
    ...{ runAt: '2020-10-08T09:30:00+08:00', ...changes },
  };
}
