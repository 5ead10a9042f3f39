/** What somebody who sits at the desk for the first time has to find on the page itself. */
import { describe, expect, it } from 'vitest';
import { decisionsOf } from '#pipeline/core/decisions.ts';
import { localPerson } from '#pipeline/core/local-person.ts';
import { consequencesOf, usualReasons } from '#templates/desk/consequences.ts';
import type { Finding, Results } from '#schemas/records/results.ts';
import { queue, visitor, type Visitor } from '../../support/desk-visitor.ts';
import { sampleResults } from '../../support/results-sample.ts';

const plain = (text: string): string => text.replaceAll(/<[^>]+>/gu, '').replaceAll(/\s+/gu, ' ');

async function itemText({ get }: Visitor, id: string): Promise<string> {
  return await (await get(`/item/${id}`)).text();
}

/** The height of the frame in this attribute of a tab. */
const heightIn = (tab: string, name: string): number =>
  Number(new RegExp(`data-${name}="(?:\\d+ ){3}(\\d+)"`, 'u').exec(tab)?.[1]);

/** Two or more values of A001 that were read from one paper. */
function onePaper(): Finding[] {
  const placed = sampleResults().findings.filter(
    ({ applicant, box, declared }) => applicant === 'A001' && box && String(declared).length > 5,
  );
  return [...Map.groupBy(placed, ({ document }) => document).values()].find((one) => one.length > 1) ?? [];
}

/** The sample with other findings of A001. */
function withFindings(...findings: readonly Finding[]): Results {
  return { ...sampleResults(), findings: [...sampleResults().findings, ...findings] };
}

const violation: Finding = {
  ...{ applicant: 'A001', path: 'rules.R12', requirement: 'R12', verdict: 'violation', severity: 'block' },
  ...{ message: '“机械设计制造及其自动化”不在有效期', witnesses: [] },
};

describe('an item at the desk', () => {
  it('says on each button what the decision leads to, by what it is about', async () => {
    const desk = await visitor();
    const [rule = ''] = await queue(desk, '?rule=R31');
    const text = plain(await itemText(desk, rule));
    for (const words of ['问题成立，仍然阻断', '要写理由', '写进通知', '仍待处理'])
      expect(text).toContain(words);
    expect(consequencesOf({ path: 'name', severity: 'block' })['accept-found']).toBe('文书和规则用它');
    expect(consequencesOf({ path: 'rules.R54', severity: 'warn' })['accept-found']).not.toContain('阻断');
  });

  it('names no decision at the foot of the page that the buttons call otherwise', async () => {
    const desk = await visitor();
    const [rule = ''] = await queue(desk, '?rule=R31');
    const foot = /<footer class="keys".*?<\/footer>/su.exec(await itemText(desk, rule))?.[0] ?? '';
    expect(plain(foot)).toContain('退回并写说明');
    expect(plain(foot)).not.toContain('采用');
  });

  it('says once what a rule asks', async () => {
    const desk = await visitor();
    const [rule = ''] = await queue(desk, '?rule=R31');
    const panel = /<section class="panel".*?<\/section>/su.exec(await itemText(desk, rule))?.[0] ?? '';
    expect(panel.split('继续教育每年不少于 90 学时')).toHaveLength(2);
  });

  it('leaves out what is empty or stands above', async () => {
    const scope = { ...violation, declared: '建筑施工', message: '评审范围“建筑施工”不在本年度' };
    const desk = await visitor(withFindings(scope));
    const [id = ''] = await queue(desk, '?rule=R12');
    expect(plain(await itemText(desk, id))).not.toContain('核算值');
    await desk.post('/step', { id, version: 0, action: 'return', reason: scope.message });
    const made = /<div class="decision return">.*?<\/div>/su.exec(await itemText(desk, id))?.[0] ?? '';
    expect([made.includes('退回补正'), made.includes(scope.message)]).toEqual([true, false]);
  });

  it('offers reasons that fit a value, a rule, a missing paper', () => {
    const first = (path: string, verdict: Finding['verdict']): string =>
      usualReasons({ path, verdict })[0] ?? '';
    expect(first('name', 'mismatch')).toContain('机器误读');
    expect(first('name', 'unreadable')).toContain('机器没有读出');
    expect(first('rules.R31', 'missing')).toContain('符合规定');
    expect(first('evidence.degree', 'missing')).toContain('已找到');
  });

  it('marks the decision that was made, and a value put in by hand as such', async () => {
    const desk = await visitor();
    const [id = '', other = ''] = await queue(desk);
    const pressed = async (one: string): Promise<string> =>
      /data-act="([a-z-]+)"(?:(?!<button)[^>])*aria-pressed="true"/su.exec(await itemText(desk, one))?.[1] ??
      '';
    expect(await pressed(id)).toBe('');
    await desk.post('/step', { id, version: 0, action: 'return', reason: '请补' });
    expect(await pressed(id)).toBe('return');
    await desk.post('/step', { id: other, version: 0, action: 'correct', value: '990351200705001235' });
    expect(await pressed(other)).toBe('correct');
    const log = /<ul class="log">.*?<\/ul>/su.exec(await itemText(desk, other))?.[0] ?? '';
    expect(plain(log)).toContain('改为新值 990351200705001235');
    expect(plain(await (await desk.get('/?state=done')).text())).toContain('改为新值 990351200705001235');
  });

  it('offers the value of another paper where it is neither the declared nor the one in view', async () => {
    const results = sampleResults();
    const findings = results.findings.map((finding): Finding =>
      finding.path === 'education[0].certificateNo'
        ? {
            ...finding,
            witnesses: finding.witnesses.map((one, at) =>
              at === 1 ? { ...one, found: '990351200705001999' } : one,
            ),
          }
        : finding,
    );
    const others = async (given: Results): Promise<unknown> => {
      const desk = await visitor(given);
      const [id = ''] = await queue(desk, '?rule=R61&verdict=mismatch');
      const found = /data-others="([^"]*)"/u.exec(await itemText(desk, id))?.[1] ?? '';
      return JSON.parse(found.replaceAll('&quot;', '"'));
    };
    expect(await others(results)).toEqual([]);
    expect(await others({ ...results, findings })).toEqual([
      { value: '990351200705001999', kind: '教育部学历证书电子注册备案表' },
    ]);
  });

  it('shows beside the two values what other papers say, the one that bears out the declared too', async () => {
    const results = sampleResults();
    const withWitnesses = (verdict: Finding['verdict'], found: string): Results => ({
      ...results,
      findings: results.findings.map((finding) =>
        finding.path === 'education[0].certificateNo' && finding.verdict === 'mismatch'
          ? {
              ...finding,
              witnesses: finding.witnesses.map((one, at) => (at === 1 ? { ...one, verdict, found } : one)),
            }
          : finding,
      ),
    });
    const valuesOf = async (given: Results): Promise<string> => {
      const desk = await visitor(given);
      const [id = ''] = await queue(desk, '?rule=R61&verdict=mismatch');
      return plain(/<dl class="values">.*?<\/dl>/su.exec(await itemText(desk, id))?.[0] ?? '');
    };
    expect(await valuesOf(withWitnesses('mismatch', '990351200705001999'))).toMatch(
      /其他材料\s+990351200705001999\s+教育部学历证书电子注册备案表/u,
    );
    const borneOut = await valuesOf(withWitnesses('match', '990351200705001234'));
    expect(borneOut).toContain('《教育部学历证书电子注册备案表》与此相同');
    // What is only less exact is no other value.
    expect(await valuesOf(withWitnesses('mismatch', '99035'))).not.toContain('其他材料');
  });

  it('says of a rule what is wrong before which rule it is', async () => {
    const desk = await visitor();
    const [id = ''] = await queue(desk, '?rule=R31');
    const panel = /<section class="panel".*?<\/section>/su.exec(await itemText(desk, id))?.[0] ?? '';
    expect(panel.indexOf('class="message lead"')).toBeGreaterThan(0);
    expect(panel.indexOf('class="message lead"')).toBeLessThan(panel.indexOf('id="item-title"'));
  });

  it('shows at once all places of one paper that a sentence names', async () => {
    const same = onePaper();
    expect(same.length).toBeGreaterThan(1);
    const message = `${same.map(({ declared }) => `“${String(declared)}”`).join('、')}不在有效期`;
    const desk = await visitor(withFindings({ ...violation, message }));
    const [id = ''] = await queue(desk, '?rule=R12');
    const [first = '', second = ''] =
      (await itemText(desk, id)).match(/<button[^>]*role="tab"[^>]*>/gsu) ?? [];
    expect(first).toMatch(/data-more="(?:M\d+ \d+h\d+v\d+h-\d+z)+"/u);
    expect(heightIn(first, 'span')).toBeGreaterThan(heightIn(first, 'box'));
    expect(second).toContain('data-more=""');
  });

  it('opens a rule without a paper of its own at the place its sentence names', async () => {
    const desk = await visitor(withFindings(violation));
    const [id = ''] = await queue(desk, '?rule=R12');
    const first = /<button[^>]*role="tab"[^>]*>/su.exec(await itemText(desk, id))?.[0] ?? '';
    expect(first).toContain('data-label="毕业证书"');
    expect(first).toMatch(/data-box="\d+ \d+ \d+ \d+"/u);
  });

  it('opens it at the paper whose kind it names, else says that there is none', async () => {
    const named = { ...violation, message: '毕业证书没有写明学制' };
    const desk = await visitor(withFindings(named));
    const [id = ''] = await queue(desk, '?rule=R12');
    const text = await itemText(desk, id);
    expect(/<button[^>]*role="tab"[^>]*>/su.exec(text)?.[0]).toContain('data-label="毕业证书"');
    expect(text).toContain('没有找到位置');
    const bare = await visitor(withFindings({ ...violation, message: '自评没有达到 80 分' }));
    const [other = ''] = await queue(bare, '?rule=R12');
    expect(await itemText(bare, other)).toContain('此项没有对应的材料');
  });
});

describe('whoever is at the desk', () => {
  it('gives another name where it was mistyped; what was decided stays with the old one', async () => {
    const desk = await visitor();
    const [id = '', other = ''] = await queue(desk);
    await desk.post('/step', { id, version: 0, action: 'return', reason: '请补' });
    expect(await (await desk.get('/')).text()).toContain('href="/who"');
    const text = await (await desk.get('/who')).text();
    expect([text.includes('换个姓名'), text.includes('value="审核员甲"')]).toEqual([true, true]);
    expect((await desk.post('/name', { name: '审核员乙' })).status).toBe(200);
    await desk.post('/step', { id: other, version: 0, action: 'return', reason: '请补' });
    const kept = [...(await decisionsOf(desk.place.database, 'sample-2020-01')).values()];
    expect(kept.map(({ decision }) => decision.by).sort()).toEqual(['审核员乙', '审核员甲']);
    // The next start asks for none, and takes the last one given.
    expect(await localPerson(desk.place.database)).toBe('审核员乙');
    await desk.post('/name', { name: '审核员甲' });
    expect(await localPerson(desk.place.database)).toBe('审核员甲');
  });

  it('sees what somebody was asked about among what is left', async () => {
    const desk = await visitor();
    const [id = '', other = ''] = await queue(desk);
    await desk.post('/step', { id, version: 0, action: 'ask' });
    await desk.post('/step', { id: other, version: 0, action: 'return', reason: '请补' });
    const text = plain(await (await desk.get('/overview')).text());
    expect(text).toMatch(/\D1\s*已处理\s*8\s*待处理（含请人核实）/u);
    expect(text).toMatch(/1\s*请人核实/u);
  });
});

describe('the list at the desk', () => {
  it('says what a rule found instead of two empty values, numbers of people hidden', async () => {
    const idNumber = String(sampleResults().findings[2]?.declared);
    const desk = await visitor(withFindings({ ...violation, message: `身份证号 ${idNumber} 不在名单` }));
    const text = plain(await (await desk.get('/?rule=R12')).text());
    expect(text).toContain('不在名单');
    expect(text).not.toContain(idNumber);
    expect(text).not.toContain('未见材料');
  });

  it('names what it is narrowed to, each to be taken off', async () => {
    const desk = await visitor();
    const text = await (await desk.get('/?severity=block&rule=R61&q=%E6%9E%97')).text();
    const chips = [...text.matchAll(/class="chosen"\s+href="([^"]*)"\s+aria-label="去掉筛选：([^"]*)"/gu)];
    expect(chips.map(([, href, label]) => [label, href?.replaceAll('&amp;', '&')])).toEqual([
      ['阻断', '/?rule=R61&q=%E6%9E%97'],
      ['R61', '/?severity=block&q=%E6%9E%97'],
      ['“林”', '/?severity=block&rule=R61'],
    ]);
    expect(await (await desk.get('/')).text()).not.toContain('class="chosen"');
  });

  it('is come back to as it was narrowed, from many decided together', async () => {
    const desk = await visitor();
    const [id = ''] = await queue(desk, '?rule=R61');
    const text = await (await desk.get(`/bulk/${id}?rule=R61`)).text();
    expect(text).toContain(`data-back="/item/${id}?rule=R61"`);
    expect(text).toContain('data-query="?rule=R61"');
    expect(await (await desk.get(`/bulk/${id}?done&rule=R61`)).text()).toContain('data-back="/?rule=R61"');
  });
});
