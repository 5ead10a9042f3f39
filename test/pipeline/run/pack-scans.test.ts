/** Scans of a pack: their order, their names, pages that two documents share, and files nobody could read. */
import { describe, expect, it } from 'vitest';
import { scansOf, unreadOf } from '#pipeline/run/pack-scans.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { FileRecord, Finding, Results } from '#schemas/records/results.ts';

const page = (owner: string, name: string, number: number): FileRecord['pages'][number] => ({
  ...{ page: number, width: 830, height: 1170 },
  image: `pages/${owner}/${name}-${number}.jpg`,
});
const file = (name: string, pages = 1, owner = 'A001'): FileRecord => ({
  ...{ file: `scans/${owner}/${name}`, sha256: '0'.repeat(64), status: 'read' },
  pages: Array.from({ length: pages }, (_, index) => page(owner, name, index + 1)),
});
const document = (id: string, type: DocumentType, name: string, ...pages: number[]) => ({
  ...{ id, applicant: 'A001', type, fields: {} },
  parts: pages.map((number) => ({ file: `scans/A001/${name}`, page: number })),
});
const finding = (path: string, ...documents: string[]): Finding => ({
  ...{ applicant: 'A001', path, verdict: 'match', severity: 'warn', requirement: 'R73', message: '' },
  witnesses: documents.map((id) => ({ document: id, verdict: 'match' })),
});
const given = (results: Partial<Pick<Results, 'documents' | 'files' | 'findings'>>) =>
  scansOf('A001', { documents: [], files: [], findings: [], ...results });

describe('the order of scans', () => {
  it('keeps the pages of one declared paper together, in the order in which they are asked for', () => {
    const files = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg'].map((name) => file(name));
    const items = given({
      files,
      documents: [
        document('d1', 'article', 'a.jpg', 1),
        document('d2', 'journalCover', 'b.jpg', 1),
        document('d3', 'contents', 'c.jpg', 1),
        document('d4', 'journalCover', 'd.jpg', 1),
        document('d5', 'contents', 'e.jpg', 1),
      ],
      findings: [
        finding('papers[0].issn', 'd4'),
        finding('papers[0].title', 'd1'),
        finding('papers[1].issn', 'd2'),
        finding('papers[1].title', 'd3'),
      ],
    });
    expect(items.map(({ title }) => title)).toEqual([
      '论文1·期刊封面、版权页',
      '论文1·论文正文首页',
      '论文2·期刊封面、版权页',
      '论文2·期刊目录',
      '期刊目录',
    ]);
    expect(items.map(({ kind }) => kind)).toContain('期刊目录');
  });

  it('puts the proofs of a declared list in its order, and numbers them so', () => {
    const files = ['a.jpg', 'b.jpg', 'c.jpg'].map((name) => file(name));
    const items = given({
      files,
      documents: [
        document('d1', 'assessment', 'a.jpg', 1),
        document('d2', 'assessment', 'b.jpg', 1),
        document('d3', 'assessment', 'c.jpg', 1),
      ],
      findings: [finding('assessments[1].grade', 'd1'), finding('assessments[0].grade', 'd2')],
    });
    expect(items.map(({ title, files: [image] }) => [title, image])).toEqual([
      ['年度考核表（1）', 'pages/A001/b.jpg-1.jpg'],
      ['年度考核表（2）', 'pages/A001/a.jpg-1.jpg'],
      ['年度考核表（3）', 'pages/A001/c.jpg-1.jpg'],
    ]);
  });

  it('reads the numbers in names of files', () => {
    const names = ['证书(2).jpg', '证书.jpg', '证书(10).jpg'];
    const items = given({
      files: names.map((name) => file(name)),
      documents: names.map((name, index) => document(`d${index}`, 'award', name, 1)),
    });
    expect(items.map(({ files: [image] }) => image)).toEqual(
      ['证书.jpg', '证书(2).jpg', '证书(10).jpg'].map((name) => `pages/A001/${name}-1.jpg`),
    );
  });
});

it('follows the count of a scanner into a folder, and sorts what is of no document', () => {
  const names = ['0091.jpg', '新建文件夹/0090.jpg', '其他(2).jpg', '其他.jpg'];
  const items = given({
    files: names.map((name) => file(name)),
    documents: names.slice(0, 2).map((name, index) => document(`d${index}`, 'award', name, 1)),
  });
  expect(items.flatMap(({ files }) => files)).toEqual(
    ['新建文件夹/0090.jpg', '0091.jpg', '其他.jpg', '其他(2).jpg'].map((name) => `pages/A001/${name}-1.jpg`),
  );
});

it('puts the form of graduates among the proofs of education', () => {
  const names = ['a.jpg', 'b.jpg', 'c.jpg'];
  const types: readonly DocumentType[] = ['assessment', 'registrationForm', 'diploma'];
  const items = given({
    files: names.map((name) => file(name)),
    documents: types.map((type, index) => document(`d${index}`, type, names[index] ?? '', 1)),
  });
  expect(items.map(({ title }) => title)).toEqual(['毕业证书', '高校毕业生登记表', '年度考核表']);
});

describe('the names of scans', () => {
  it('names every document of a page that two share, and prints the page once', () => {
    const items = given({
      files: [file('a.jpg'), file('b.jpg')],
      documents: [
        document('d1', 'degree', 'a.jpg', 1),
        document('d2', 'diploma', 'a.jpg', 1),
        document('d3', 'degree', 'b.jpg', 1),
      ],
    });
    expect(items.map(({ title, shared, files }) => [title, shared, files.length])).toEqual([
      ['毕业证书', [{ title: '学位证书（1）', kind: '学位证书' }], 1],
      ['学位证书（2）', [], 1],
    ]);
    expect(items[0]?.notes).toEqual(['毕业证书、学位证书（1）　a.jpg 第1页']);
  });

  it('says of each page which file and page it was, with the end of a long name', () => {
    const long = `${'新建文件夹/'.repeat(12)}扫描件_0088.pdf`;
    const [item, other] = given({
      files: [file('a.pdf', 2), file(long)],
      documents: [document('d1', 'pension', 'a.pdf', 1, 2), document('d2', 'award', long, 1)],
    });
    expect(item?.notes).toEqual([
      '基本养老保险参保缴费证明　a.pdf 第1页',
      '基本养老保险参保缴费证明　a.pdf 第2页',
    ]);
    expect(other?.notes?.[0]).toMatch(/^荣誉、获奖证书　….*\/扫描件_0088\.pdf 第1页$/u);
  });

  it('puts pages of no document last', () => {
    const items = given({ files: [file('a.pdf', 2)], documents: [document('d1', 'pension', 'a.pdf', 2)] });
    expect(items.map(({ title, notes }) => [title, notes])).toEqual([
      ['基本养老保险参保缴费证明', ['基本养老保险参保缴费证明　a.pdf 第2页']],
      ['其他材料', ['其他材料　a.pdf 第1页']],
    ]);
  });
});

it('tells whose files could not be read, and gives those that are nobody’s to the unit', () => {
  const bad = (name: string, status: FileRecord['status'] = 'quarantined'): FileRecord => ({
    ...{ file: name, sha256: '0'.repeat(64), status, pages: [] },
    reason: { code: 'I_X', zh: '打不开', en: 'cannot be opened' },
  });
  const results = {
    files: [
      bad('scans/A001/4.社保/社保.pdf'),
      bad('scans/A001/Thumbs.db', 'ignored'),
      bad('scans/A0011/a.pdf'),
      bad('b.pdf'),
    ],
  };
  const applicants = [{ id: 'A001', name: '甲' }];
  const unread = (owner: string | null) => unreadOf(owner, { results, applicants });
  expect(unread('A001')).toEqual([{ file: '4.社保/社保.pdf', reason: '打不开' }]);
  expect(unread(null).map((each) => each.file)).toEqual(['scans/A0011/a.pdf', 'b.pdf']);
});
