import { describe, expect, it } from 'vitest';
import { readSubmissionFile } from '#pipeline/intake/declared/read-submission.ts';
import { readDeclaredJson } from '#pipeline/intake/declared/read-json.ts';
import { applicantSchema } from '#schemas/records/declared.ts';
import { officeSchema, submissionSchema } from '#schemas/records/submission.ts';
import { codes, fullApplicant, limits } from '../../../support/declared.ts';

function read(value: unknown): ReturnType<typeof readDeclaredJson> {
  return readDeclaredJson(
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value, null, 1)),
    limits,
  );
}

function changed(change: Record<string, unknown>): unknown {
  return { applicants: [{ ...fullApplicant, ...change }] };
}

describe('declared.json', () => {
  it('reads a whole applicant as it is', () => {
    const { applicants, problems } = read({ applicants: [fullApplicant] });
    expect(problems).toEqual([]);
    expect(applicants).toEqual([fullApplicant]);
    expect(applicantSchema.safeParse(fullApplicant).success).toBe(true);
  });

  it('reads the smallest applicant', () => {
    const {
      formerName,
      ethnicity,
      startedWorkOn,
      systemNo,
      profileComplete,
      commitmentSignedOn,
      paidOn,
      ...rest
    } = fullApplicant;
    const {
      employerReview,
      recommendations,
      department,
      route,
      selfScore,
      summary,
      skills,
      works,
      scores,
      post,
      ...small
    } = rest;
    expect([
      formerName,
      ethnicity,
      startedWorkOn,
      systemNo,
      profileComplete,
      commitmentSignedOn,
      paidOn,
    ]).toHaveLength(7);
    expect([
      employerReview,
      recommendations,
      department,
      route,
      selfScore,
      summary,
      skills,
      works,
      scores,
      post,
    ]).toHaveLength(10);
    expect(read({ applicants: [small] })).toMatchObject({ applicants: [small], problems: [] });
  });

  it('names a missing value by applicant, path and line, and keeps the rest', () => {
    const { problems, applicants } = read(changed({ phone: undefined }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ applicant: 'A001', path: 'phone', severity: 'error', line: 3 });
    expect(problems[0]?.reason.zh).toBe('申报人“A001”缺少必填项“联系电话”（phone）');
    expect(applicants[0]).toMatchObject({ name: '张某某' });
    expect(applicants[0]).not.toHaveProperty('phone');
  });

  it('names what is missing in a list item', () => {
    const { problems, applicants } = read(
      changed({ education: [{ ...fullApplicant.education[0], major: undefined }] }),
    );
    expect(problems[0]?.reason.zh).toBe('申报人“A001”缺少必填项“专业”（education[0].major）');
    expect(applicants[0]?.education[0]).toMatchObject({ institution: '浙江某某大学' });
  });

  it.each([
    [{ sex: '男性' }, 'sex', '应为 男、女 之一'],
    [{ birthDate: '1978-02-30' }, 'birthDate', '应为实际存在的日期'],
    [{ birthDate: '1978-03' }, 'birthDate', '应为实际存在的日期'],
    [{ selfScore: '八十' }, 'selfScore', '应为数字'],
    [{ selfScore: -7654 }, 'selfScore', '不能小于 0'],
    [{ idNumber: 990_102_197_803 }, 'idNumber', '应为文字'],
    [{ education: {} }, 'education', '应为列表'],
    [{ pension: [{ ...fullApplicant.pension[0], from: '2017' }] }, 'pension[0].from', 'YYYY-MM'],
    [{ assessments: [{ year: 2019.5, grade: '合格' }] }, 'assessments[0].year', '应为整数'],
    [{ profileComplete: '大概' }, 'profileComplete', 'true 或 false'],
  ])('takes out %j', (change, path, what) => {
    const { problems, applicants } = read(changed(change));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path, severity: 'error', reason: { code: 'D_VALUE' } });
    expect(problems[0]?.reason.zh).toContain(what);
    expect(JSON.stringify(applicants[0])).not.toContain(JSON.stringify(Object.values(change)[0]));
  });

  it('takes what means one thing only for what it means, beside an error too', () => {
    const paper = {
      ...fullApplicant.papers[0],
      year: '2018',
      volume: '37',
      publishedOn: '2018-08-01',
      pages: 12,
    };
    const change = { startedWorkOn: '2000年8月', papers: [paper], profileComplete: '是' };
    const meant = {
      startedWorkOn: '2000-08',
      papers: [{ year: 2018, volume: 37, publishedOn: '2018-08', pages: '12' }],
      profileComplete: true,
    };
    const read1 = read(changed(change));
    expect(read1.problems).toEqual([]);
    expect(read1.applicants[0]).toMatchObject(meant);
    const read2 = read(changed({ ...change, sex: '不明' }));
    expect(codes(read2)).toEqual(['D_VALUE']);
    expect(read2.applicants[0]).toMatchObject(meant);
  });

  it('warns of unknown keys, null and empty text, and goes on', () => {
    const { problems, applicants } = read(changed({ nick: 'x', department: null, formerName: ' ' }));
    expect(problems.map(({ reason, severity }) => [reason.code, severity])).toEqual([
      ['D_VALUE', 'warning'],
      ['D_VALUE', 'warning'],
      ['D_KEY', 'warning'],
    ]);
    expect(applicants[0]).not.toHaveProperty('nick');
    expect(applicants[0]).not.toHaveProperty('department');
  });

  it('never uses a number that was rounded, and says so once', () => {
    const text = JSON.stringify({ applicants: [fullApplicant] }).replace(
      '"990102197803050511"',
      '990102197803050511',
    );
    const { problems, applicants } = read(text);
    expect(codes({ problems })).toEqual(['D_PRECISION']);
    expect(problems[0]).toMatchObject({ applicant: 'A001', path: 'idNumber', line: 1 });
    expect(applicants[0]).not.toHaveProperty('idNumber');
  });

  it('uses neither of two values under one key', () => {
    const text = JSON.stringify({ applicants: [fullApplicant] }).replace(
      '"name":"张某某"',
      '"name":"张某某","name":"张某"',
    );
    const { problems, applicants } = read(text);
    expect(codes({ problems })).toEqual(['D_DUPKEY']);
    expect(applicants[0]).not.toHaveProperty('name');
  });

  it('keeps only the first of two applicants with one id, and none without a sound id', () => {
    const twice = read({ applicants: [fullApplicant, { ...fullApplicant, name: '另一人' }] });
    expect(twice.applicants.map(({ name }) => name)).toEqual(['张某某']);
    expect(codes(twice)).toEqual(['D_DUPID']);
    for (const id of ['..', '_unit', 'A/1', '', '编号', 'x'.repeat(65), undefined]) {
      const { applicants, problems } = read(changed({ id }));
      expect(applicants).toEqual([]);
      expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    }
  });

  it('reads GBK with a warning and a byte-order mark without', () => {
    const ascii = JSON.stringify({ applicants: [{ ...fullApplicant, name: 'NAME' }] });
    const [before = '', after = ''] = ascii.split('NAME');
    const plain = (text: string): Buffer =>
      Buffer.from(
        text.replace(/[^\u0000-\u007f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
        'latin1',
      );
    const gbk = Buffer.concat([plain(before), Buffer.from('d5c5c4b3', 'hex'), plain(after)]);
    const fromGbk = readDeclaredJson(gbk, limits);
    expect(fromGbk.problems).toMatchObject([{ severity: 'warning', reason: { code: 'D_ENCODING' } }]);
    expect(fromGbk.applicants[0]?.name).toBe('张某');
    expect(read(`\ufeff${JSON.stringify({ applicants: [fullApplicant] })}`).problems).toEqual([]);
  });

  it.each([
    ['not json', 'D_DAMAGED'],
    ['[]', 'D_VALUE'],
    ['{"applicants":{}}', 'D_VALUE'],
    ['{"applicants":[1]}', 'D_VALUE'],
    [`{"applicants":${'['.repeat(70)}${']'.repeat(70)}}`, 'D_DEPTH'],
  ])('says what is wrong with %s', (text, code) => {
    const { applicants, problems } = read(text);
    expect(applicants).toEqual([]);
    expect(codes({ problems })).toContain(code);
  });

  it('refuses what is too large', () => {
    const { problems } = readDeclaredJson(Buffer.alloc(101, ' '), { ...limits, jsonBytes: 100 });
    expect(codes({ problems })).toEqual(['D_LIMIT']);
  });

  it('shows no whole identity number in a message', () => {
    const { problems } = read(changed({ sex: '990102197803050511' }));
    expect(JSON.stringify(problems)).not.toContain('990102197803050511');
  });
});

describe('submission.json', () => {
  const submission = {
    id: 'hz-2020-01',
    revision: 1,
    cycle: '2020-jidian-senior',
    unit: { name: '某市经济和信息化局', kind: 'city', region: '某市' },
    contact: { name: '王某', phone: '10000000002' },
    uploadedOn: '2020-09-30',
    letter: { date: '2020-09-28' },
  };
  const readSubmission = (value: unknown): ReturnType<typeof readSubmissionFile<unknown>> =>
    readSubmissionFile(
      { file: 'submission.json', bytes: Buffer.from(JSON.stringify(value, null, 1)) },
      submissionSchema,
      limits,
    );

  it('reads it and warns of unknown keys', () => {
    expect(readSubmission(submission)).toEqual({ value: submission, problems: [] });
    const more = readSubmission({ ...submission, colour: 'red' });
    expect(more.value).toEqual(submission);
    expect(more.problems).toMatchObject([{ severity: 'warning', place: 'colour' }]);
  });

  it.each([
    [{ id: '../x' }, 'id'],
    [{ revision: 0 }, 'revision'],
    [{ unit: { name: '某局', kind: 'county', region: '某' } }, 'unit.kind'],
    [{ uploadedOn: '2020-09-31' }, 'uploadedOn'],
    [{ contact: undefined }, 'contact'],
  ])('gives no value for %j', (change, place) => {
    const { value, problems } = readSubmission({ ...submission, ...change });
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ severity: 'error', place }]);
    expect(problems[0]?.reason.zh).toContain('submission.json');
  });

  it('reads the office file', () => {
    const office = {
      banned: [{ name: '某人', idNumber: '990102197803050511', reviewYear: 2019 }],
      committeePublicity: [{ site: '联合会网站', from: '2020-11-02', to: '2020-11-06' }],
      reviewFrom: '2020-11-20',
    };
    const bytes = Buffer.from(JSON.stringify(office));
    expect(readSubmissionFile({ file: 'office.json', bytes }, officeSchema, limits)).toEqual({
      value: office,
      problems: [],
    });
  });
});
