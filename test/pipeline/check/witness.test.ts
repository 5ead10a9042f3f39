/** What one paper says about one value, with answers of the line made up for the test. */
import { describe, expect, it } from 'vitest';
import { opinionOf, thresholds, type Claim, type Opinion } from '#pipeline/check/witness.ts';
import type { Score, ScoreView } from '#schemas/records/score.ts';
import type { Verdict } from '#schemas/records/results.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import { paper, reading, type Reading } from '../../support/perfect-papers.ts';

const view = (ratio: number, free = '', quality = -0.01): ScoreView => ({ ratio, free, quality });
const score = (...views: ScoreView[]): Score => ({ views, isUnknown: false });

/** A paper with the field `value` and other lines. */
function showing(read: Reading | string, other: readonly string[] = []): ExtractedDocument {
  return paper('diploma', { value: read }, { other });
}

function about(claim: Claim, document: ExtractedDocument): Opinion {
  return opinionOf(claim, document, document.fields['value']);
}

/** The verdict of an opinion once the line has answered. */
function heard(opinion: Opinion, ...scores: Score[]): Verdict {
  return opinion.verdict ?? opinion.conclude!(scores);
}

const number: Claim = { declared: '104765201605701784', kind: 'code' };
const other = '104765201605701785';

describe('a reading that agrees', () => {
  it('is believed when every sign is sure', () => {
    const opinion = about(number, showing('104765201605701784'));
    expect(opinion).toMatchObject({ verdict: 'match', found: '104765201605701784', part: 0 });
    expect(opinion.questions).toBeUndefined();
  });

  it('but faint is read again: two views must read it alike', () => {
    const faint = reading('104765201605701784', { weakest: thresholds.sure - 0.01 });
    const opinion = about(number, showing(faint));
    expect(opinion.questions).toHaveLength(1);
    const same = view(0, '104765201605701784');
    expect(heard(opinion, score(same, same, view(0, 'x')))).toBe('match');
    expect(heard(opinion, score(same, view(0, '10476520160570178'), view(0, 'x')))).toBe('unreadable');
    expect(heard(opinion, score())).toBe('unreadable');
  });

  it('with a check digit of its own needs no second look', () => {
    const faint = reading('990102197803050511', { weakest: 0.2 });
    expect(about({ declared: '990102197803050511', kind: 'residentId' }, showing(faint)).verdict).toBe(
      'match',
    );
  });

  it('out of a barcode is believed', () => {
    const scanned = reading('0577-6686', { source: 'barcode' });
    expect(about({ declared: '0577-6686', kind: 'issn' }, showing(scanned)).verdict).toBe('match');
  });

  it('out of a text layer counts where the page does not contradict it', () => {
    const opinion = about(number, showing(reading('104765201605701784', { source: 'textLayer' })));
    expect(opinion.questions![0]!.question).toMatchObject({ isGlance: true });
    expect(heard(opinion, score(view(thresholds.unseen + 0.1)))).toBe('match');
    expect(heard(opinion, score(view(thresholds.unseen - 0.1)))).toBe('unreadable');
  });
});

describe('a reading that differs', () => {
  const opinion = about(number, showing(other));
  const hopeless = view(thresholds.hopeless);

  it('asks the line how well the declared value explains it', () => {
    expect(opinion.questions).toEqual([
      {
        part: 0,
        question: expect.objectContaining({ reading: other, hypothesis: number.declared }) as unknown,
      },
    ]);
  });

  it.each([
    ['hopeless in every view', [hopeless, view(thresholds.hopelessAgain), view(-20)], 'mismatch'],
    ['hopeless, though one view doubts it', [hopeless, view(thresholds.hopelessAgain + 0.1)], 'unreadable'],
    ['not quite hopeless', [view(thresholds.hopeless + 0.1), view(-20)], 'unreadable'],
    ['hopeless on a blurred line', [view(-20, '', thresholds.sharp - 0.01), view(-20)], 'unreadable'],
    ['in between', [view(-3), view(-3)], 'unreadable'],
    ['level, and a view reads it outright', [view(thresholds.level), view(0, '104765201605701784')], 'match'],
    ['level, and no view reads it', [view(thresholds.level, other), view(-3, other)], 'unreadable'],
    ['better than level in a view', [view(0, other), view(-3, other)], 'match'],
  ] as const)('is judged by the line: %s', (_, views, verdict) => {
    expect(heard(opinion, score(...views))).toBe(verdict);
  });

  it('cannot be judged where the reader does not know a sign, or saw nothing', () => {
    expect(heard(opinion, { views: [hopeless, hopeless], isUnknown: true })).toBe('unreadable');
    expect(heard(opinion, score())).toBe('unreadable');
    expect(heard(opinion)).toBe('unreadable');
  });

  it('out of a barcode or a text layer is held against the declaration', () => {
    const claim: Claim = { declared: '0577-6686', kind: 'issn' };
    expect(about(claim, showing(reading('1001-2249', { source: 'barcode' }))).verdict).toBe('mismatch');
    const layer = about(claim, showing(reading('1001-2249', { source: 'textLayer' })));
    expect(heard(layer, score(view(0)))).toBe('mismatch');
    expect(heard(layer, score(view(-30)))).toBe('unreadable');
  });
});

describe('check digits', () => {
  const claim: Claim = { declared: '990102197803050511', kind: 'residentId' };
  const misread = about(claim, showing('990102197803050571'));

  it('lean towards the declared number where it is right and the reading is not', () => {
    expect(heard(misread, score(view(thresholds.levelChecked), view(-20)))).toBe('match');
    expect(heard(misread, score(view(thresholds.levelChecked - 0.1), view(-20)))).toBe('unreadable');
  });

  it('never let a reading accuse whose own is wrong', () => {
    expect(heard(misread, score(view(-40), view(-40)))).toBe('unreadable');
  });

  it('let a sound reading accuse', () => {
    const sound = about(claim, showing('990203198209170621'));
    expect(heard(sound, score(view(-40), view(-40)))).toBe('mismatch');
  });
});

describe('a value over two lines', () => {
  const first = paper('article', { value: '基于改进遗传算法的' });
  const second = paper('article', { value: '结构优化设计' });
  const [one, two] = [first.fields['value']!, second.fields['value']!];
  const field = { ...one, value: '基于改进遗传算法的结构优化设计', spans: [...one.spans, ...two.spans] };
  const claim: Claim = { declared: '基于改进遗传算法的结构优化设汁', kind: 'text' };
  const opinion = opinionOf(claim, first, field);

  it('is asked line by line and judged by the sum', () => {
    expect(opinion.questions).toHaveLength(2);
    const clean = score(view(0, '基于改进遗传算法的'), view(0), view(0));
    const bad = score(view(-9, '结构优化设计'), view(-9), view(-9));
    expect(heard(opinion, clean, bad)).toBe('mismatch');
  });

  it('is not believed because its other line is right', () => {
    const clean = score(view(0, '基于改进遗传算法的'), view(0), view(0));
    const doubtful = score(view(thresholds.level + 0.1, '结构优化设计'), view(-3), view(-3));
    expect(heard(opinion, clean, doubtful)).toBe('unreadable');
  });
});

describe('the declared value elsewhere on the paper', () => {
  const claim: Claim = { declared: '杭州鼎沐机械有限公司', kind: 'organisation' };

  it('proves it where no field was found', () => {
    const document = showing('x', ['杭州鼎沐机械有限公司']);
    expect(opinionOf(claim, document, undefined)).toMatchObject({
      verdict: 'match',
      found: '杭州鼎沐机械有限公司',
    });
    const date = opinionOf(
      { declared: '2010-07-01', kind: 'date' },
      showing('x', ['2010年7月1日']),
      undefined,
    );
    expect(date.verdict).toBe('unreadable');
    expect(opinionOf(claim, showing('x'), undefined).verdict).toBe('unreadable');
  });

  it('proves it against a field that was found by its place alone', () => {
    const unnamed = reading('瓯江大学', { isNamed: false });
    expect(about(claim, showing(unnamed, ['杭州鼎沐机械有限公司'])).verdict).toBe('match');
  });

  it('does not prove it against a field beside its label, but makes it no accusation', () => {
    const opinion = about(claim, showing('瓯江大学印刷厂', ['杭州鼎沐机械有限公司']));
    expect(heard(opinion, score(view(-40), view(-40)))).toBe('unreadable');
  });

  it('proves a whole certificate number wherever it stands', () => {
    expect(about(number, showing(other, ['104765201605701784'])).verdict).toBe('match');
  });

  it('says nothing of one row by another row of a list', () => {
    const document = showing('瓯江大学印刷厂', ['杭州鼎沐机械有限公司']);
    const opinion = about({ ...claim, inList: { field: 'payer' } }, document);
    expect(heard(opinion, score(view(-40), view(-40)))).toBe('mismatch');
  });
});

describe('who is not accused', () => {
  const against = score(view(-40), view(-40));

  it('by a reading that holds the declared value and more of the line', () => {
    const opinion = about({ declared: '工程师', kind: 'text' }, showing('您担任本单位工程师'));
    expect(heard(opinion, against)).not.toBe('mismatch');
  });

  it('by letters drawn like the digits of a number', () => {
    const claim: Claim = { declared: '99726904', kind: 'code' };
    expect(heard(about(claim, showing('qq726904')), against)).toBe('unreadable');
    expect(heard(about(claim, showing('98726904')), against)).toBe('mismatch');
    const lettered: Claim = { declared: 'B4642906', kind: 'code' };
    expect(heard(about(lettered, showing('84642906')), against)).toBe('unreadable');
    expect(heard(about(lettered, showing('A4642906')), against)).toBe('mismatch');
    const layer = about(claim, showing(reading('qq726904', { source: 'textLayer' })));
    expect(heard(layer, score(view(0)))).toBe('mismatch');
  });

  it('by a reading that begins unlike any name', () => {
    const claim: Claim = { declared: '林知远', kind: 'name' };
    expect(heard(about(claim, showing('兹证明同')), against)).toBe('unreadable');
    expect(heard(about(claim, showing('王知远')), against)).toBe('mismatch');
  });

  it('by a paper that only hints', () => {
    const claim: Claim = { declared: '2019-04-03', kind: 'date', isHint: true };
    expect(heard(about(claim, showing('2019-05-15')), against)).toBe('unreadable');
    expect(about(claim, showing('2019-04-03')).verdict).toBe('match');
  });
});
