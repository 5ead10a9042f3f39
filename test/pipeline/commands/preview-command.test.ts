import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { previewDocument } from '#pipeline/render/index.ts';
import { command, type CommandEnd } from '../../support/command.ts';
import { root } from '../../support/project.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const preview = async (folder: string, ...words: string[]): Promise<CommandEnd> =>
  command({ argv: ['preview', ...words], folder, stages: { previewDocument } });

describe('pingshen preview', () => {
  it('writes the document as it prints and as a page, and says where', async () => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await preview(folder, 'entrust-letter');
    expect([code, stderr]).toEqual([0, '']);
    const [pdf = '', html = ''] = stdout.trim().split('\n');
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(html, 'utf8')).toMatch(/^<!DOCTYPE html>/u);
    expect(readFileSync(html, 'utf8')).not.toContain('data-at');
    expect(path.extname(pdf)).toBe('.pdf');
  });

  it('shows other values when it is given a file', async () => {
    const folder = temporaryFolder();
    const sample = readFileSync(path.join(root, 'templates/entrust-letter/sample.json'), 'utf8');
    writeFileSync(path.join(folder, 'own.json'), sample.replace('九九市机械行业职称管理办公室', '另一单位'));
    const { code, stdout } = await preview(folder, 'entrust-letter', '--data', 'own.json');
    expect(code).toBe(0);
    expect(stdout).toContain('另一单位评审委托书.pdf');
  });

  it('names the value that is wrong', async () => {
    const folder = temporaryFolder();
    const sample = readFileSync(path.join(root, 'templates/entrust-letter/sample.json'), 'utf8');
    writeFileSync(path.join(folder, 'own.json'), sample.replace('"count": 12', '"count": "十二"'));
    const { code, stderr } = await preview(folder, 'entrust-letter', '--data', 'own.json');
    expect(code).toBe(2);
    expect(stderr).toContain('T_VALUES 文书“评审委托书”的数据有误（count）');
  });

  it.each([
    [['nowhere'], 'T_DOCUMENT'],
    [[], 'C_COMMAND'],
    [['roster', '--data', 'nowhere.json'], 'S_READ'],
  ])('refuses %j with %s', async (words, code) => {
    const { stderr } = await preview(temporaryFolder(), ...words);
    expect(stderr).toContain(code);
  });
});
