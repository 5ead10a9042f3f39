/** Publicity by the working-day calendar (domain.md §6). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cycle } from '#schemas/cycles/cycle.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Office } from '#schemas/records/submission.ts';
import { addDays } from '#schemas/values/days.ts';
import { cycle2020 } from '../../../support/cycle.ts';
import { paper } from '../../../support/perfect-papers.ts';
import { calendar, judgeCase, soundApplicant, verdictOn, type Case } from '../../../support/rules.ts';
import { postings } from '../../../support/postings.ts';

const posted = (from: string, to: string, more: Case = {}): Case => ({
  ...more,
  applicant: { recommendations: [], publicity: { ...soundApplicant.publicity, from, to } },
  submission: { uploadedOn: '2020-12-01', ...more.submission },
});
const by = (convention: 'inclusive' | 'exclusive', more: Partial<Cycle['publicity']> = {}): Cycle => ({
  ...cycle2020,
  publicity: { ...cycle2020.publicity, convention, ...more },
});

describe('R25 five working days', () => {
  it.each(postings)(
    'R25: posted %s is long enough by %s, strictly by %s, and a day less is not',
    (from, to, strict) => {
      expect(verdictOn('R25', posted(from, to))).toBe('pass');
      expect(verdictOn('R25', posted(from, addDays(to, -1)))).toBe('violation');
      const cycle = by('exclusive');
      expect(verdictOn('R25', posted(from, strict, { cycle }))).toBe('pass');
      expect(verdictOn('R25', posted(from, addDays(strict, -1), { cycle }))).toBe('violation');
    },
  );

  it.each([
    ['2020-09-25', '2020-09-29', 4, '9月26日（周末）'],
    ['2020-09-28', '2020-10-09', 4, '国庆节、中秋节放假，国办发明电〔2019〕16号'],
  ])('R25: %s to %s is %i working days, and the steps say why', (from, to, days, why) => {
    const ruling = judgeCase('R25', posted(from, to));
    expect(ruling.verdict).toBe('violation');
    expect(ruling.reason).toContain(`只有 ${days} 个工作日`);
    expect(ruling.steps.join()).toContain(why);
  });

  it('R25: shows both ways of counting, and when it should have ended', () => {
    const { reason, steps } = judgeCase('R25', posted('2020-09-28', '2020-10-09'));
    expect(reason).toContain('应公示到2020年10月10日');
    expect(steps).toContain('首日计入为 4 个工作日，首日不计为 3 个；本年度按首日计入');
    expect(judgeCase('R25').reason).toContain('首日不计则为 4 个');
  });

  it('R25: how heavy too short a time is, the cycle says', () => {
    const short = posted('2020-09-25', '2020-09-29');
    expect(judgeCase('R25', short).severity).toBe('block');
    const cycle = by('inclusive', { unitSeverity: 'warn' });
    expect(judgeCase('R25', { ...short, cycle }).severity).toBe('warn');
  });

  it('R25: what is not declared, reversed, last year’s or still running is asked about', () => {
    expect(verdictOn('R25')).toBe('pass');
    expect(verdictOn('R25', { applicant: { publicity: undefined } })).toBe('question');
    expect(verdictOn('R25', posted('2020-09-11', '2020-09-07'))).toBe('question');
    expect(verdictOn('R25', posted('2020-08-01', '2020-08-14'))).toBe('question');
    const [recommendation] = soundApplicant.recommendations!;
    const recommended = (on: string): string =>
      verdictOn('R25', { applicant: { recommendations: [{ ...recommendation!, on }] } });
    expect(recommended('2020-09-12')).toBe('pass');
    expect(recommended('2020-09-11')).toBe('question');
  });

  it('R25: handed in before the end of the publicity', () => {
    const handed = (uploadedOn: string): string =>
      verdictOn('R25', posted('2020-09-07', '2020-09-11', { submission: { uploadedOn } }));
    expect(handed('2020-09-11')).toBe('pass');
    expect(handed('2020-09-10')).toBe('violation');
  });

  it('R25: a confirmation that says otherwise makes it a question with its place', () => {
    const confirmed = (from: string, to: string): Case => ({
      documents: [paper('publicityConfirmation', { from, to }, { id: 'd9' })],
    });
    const agreeing = judgeCase('R25', confirmed('2020-09-07', '2020-09-11'));
    expect(agreeing.verdict).toBe('pass');
    expect(agreeing.evidence.map(({ document }) => document)).toEqual(['d9', 'd9']);
    expect(verdictOn('R25', confirmed('2020-09-07', '2020-09-10'))).toBe('question');
    const short = { ...posted('2020-09-25', '2020-09-29'), ...confirmed('2020-09-25', '2020-09-30') };
    expect(verdictOn('R25', short)).toBe('question');
  });

  it('R25: a year without calendar data is a question that names it', () => {
    const ruling = judgeCase('R25', posted('2016-09-05', '2016-09-09'));
    expect(ruling.verdict).toBe('question');
    expect(ruling.reason).toContain('2016');
  });

  it('R25: one day less flips it, exactly where a working day falls away', () => {
    const spans = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 15 }));
    fc.assert(
      fc.property(spans, ([start, length]) => {
        const from = addDays('2020-08-11', start);
        const to = addDays(from, length);
        const days = calendar.workdaysBetween(from, to, 'inclusive').counted.length;
        const uploaded = { submission: { uploadedOn: '2021-01-31' } };
        expect(verdictOn('R25', posted(from, to, uploaded))).toBe(days >= 5 ? 'pass' : 'violation');
      }),
    );
  });
});

describe('R26 the result in the system', () => {
  const with26 = (more: Applicant['publicity'], documents: Case['documents'] = []): Case => ({
    applicant: { publicity: { ...soundApplicant.publicity, ...more } },
    documents,
  });

  it('R26: entered after the last day', () => {
    expect(verdictOn('R26')).toBe('pass');
    expect(verdictOn('R26', with26({ enteredOn: '2020-09-12' }))).toBe('pass');
    expect(verdictOn('R26', with26({ enteredOn: '2020-09-11' }))).toBe('violation');
    expect(verdictOn('R26', with26({ enteredOn: '2020-09' }))).toBe('question');
    expect(verdictOn('R26', with26({ enteredOn: '2020-09-29' }))).toBe('question');
    expect(verdictOn('R26', with26({ enteredOn: undefined }))).toBe('question');
    expect(verdictOn('R26', { applicant: { publicity: undefined } })).toBe('question');
  });

  it.each([
    ['无异议', 'pass'],
    ['公示期间没有收到任何异议', 'pass'],
    ['未接到反映', 'pass'],
    ['公示结束', 'question'],
    ['公示合格', 'pass'],
    ['有1人提出异议', 'question'],
    ['无书面异议，电话举报1件', 'question'],
  ])('R26: a result of “%s” is a %s', (result, verdict) => {
    expect(verdictOn('R26', with26({ result }))).toBe(verdict);
  });

  it('R26: an objection that only the paper names is asked about, so is another last day', () => {
    const confirmation = (fields: Record<string, string>): Case =>
      with26({}, [paper('publicityConfirmation', fields)]);
    expect(verdictOn('R26', confirmation({ result: '无异议' }))).toBe('pass');
    expect(verdictOn('R26', confirmation({ result: '收到异议一件' }))).toBe('question');
    expect(verdictOn('R26', confirmation({ to: '2020-09-14' }))).toBe('question');
  });
});

describe('R28 and R29 the committee’s list', () => {
  const sites = cycle2020.publicity.sites.map(({ name }) => name);
  const office = (change: (site: string) => { from?: string; to?: string } = () => ({})): Office => ({
    banned: [],
    committeePublicity: sites.map((site) => ({
      site,
      from: '2020-10-26',
      to: '2020-10-30',
      ...change(site),
    })),
    reviewFrom: '2020-11-10',
  });
  const on = (given: Office, today = '2020-11-01'): string => verdictOn('R28', { office: given, today });

  it('R28: three sites on the same day, five working days, before the review', () => {
    expect(verdictOn('R28')).toBe('question');
    expect(on({ ...office(), committeePublicity: [] })).toBe('question');
    expect(on(office())).toBe('pass');
    expect(on(office((site) => (site === sites[1] ? { from: '2020-10-23' } : {})))).toBe('violation');
    expect(on(office((site) => (site === sites[2] ? { to: '2020-10-29' } : {})))).toBe('violation');
    expect(on({ ...office(), reviewFrom: '2020-10-31' })).toBe('pass');
    expect(on({ ...office(), reviewFrom: '2020-10-30' })).toBe('violation');
    expect(on({ ...office(), reviewFrom: undefined })).toBe('question');
  });

  it('R28: a site not entered is a question until the review begins', () => {
    const two = { ...office(), committeePublicity: office().committeePublicity.slice(0, 2) };
    expect(on(two)).toBe('question');
    expect(on(two, '2020-11-10')).toBe('violation');
    expect(judgeCase('R28', { office: two }).reason).toContain(sites[2]);
  });

  it('R28: sites are known by their short names; a year without data is a question', () => {
    const names = ['省机械联', '省经信厅网站', '浙江省政务服务网'];
    const short = office();
    const committeePublicity = short.committeePublicity.map((one, i) => ({ ...one, site: names[i]! }));
    expect(on({ ...short, committeePublicity })).toBe('pass');
    const later = office(() => ({ from: '2031-10-26', to: '2031-10-30' }));
    expect(judgeCase('R28', { office: later }).reason).toContain('2031');
  });

  it('R29: the result of the check and basic facts, no number, phone, day of birth or address', () => {
    expect(verdictOn('R29')).toBe('pass');
    const showing = (columns: string[]): string => verdictOn('R29', { cycle: by('inclusive', { columns }) });
    for (const column of ['身份证号码', '联系电话', '出生年月', '家庭住址'])
      expect(showing([...cycle2020.publicity.columns, column]), column).toBe('violation');
    expect(showing(['姓名', '工作单位'])).toBe('violation');
    expect(showing([])).toBe('question');
  });
});
