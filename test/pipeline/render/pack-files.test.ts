/** Which papers go into whose pack, and what the contents call them. */
import { expect, it } from 'vitest';
import { packFiles } from '#pipeline/render/index.ts';

it('calls a notice by its kind and by whom it is of', () => {
  const { notices, unit } = packFiles(
    [
      '公示/嘉兴市特种设备检测中心-单位公示.pdf',
      '公示/甲-乙公司-单位公示-2.pdf',
      '公示/别的.pdf',
      '单位/评审委托书.pdf',
    ],
    [],
  );
  expect(notices.map(({ title }) => title)).toEqual([
    '单位公示（嘉兴市特种设备检测中心）',
    '单位公示（甲-乙公司-2）',
    '别的',
  ]);
  expect(unit.map(({ title }) => title)).toEqual(['评审委托书']);
});
