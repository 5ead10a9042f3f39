import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagedFiles, systemFiles } from '#pipeline/render/fonts/candidates.ts';
import { openFace } from '#pipeline/render/fonts/face.ts';
import { fontFolders, listFontFiles } from '#pipeline/render/fonts/font-folders.ts';
import { fontSet, packagedOnly } from '#pipeline/render/fonts/font-set.ts';
import { fontRoleOf, fontRoles, type FontRole } from '#schemas/font-roles.ts';
import { pdfOf } from '../../support/paper-template.ts';
import { readPdf, wordsOf } from '../../support/pdf-text.ts';
import { root } from '../../support/project.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const roles = Object.keys(fontRoles) as FontRole[];
const packaged = (file: string): string => path.join(root, 'node_modules', file);
const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

describe('the fonts that npm brings', () => {
  it.each(roles)('%s has every character of GB2312 and the rare ones of names', (role) => {
    const decoder = new TextDecoder('gb18030');
    const missing: string[] = [];
    for (let high = 0xb0; high <= 0xf7; high++) {
      for (let low = 0xa1; low <= 0xfe; low++) {
        const character = decoder.decode(new Uint8Array([high, low]));
        // Five places at the end of row 0xD7 are empty in the standard.
        if (character.length !== 1 || /[\ue000-\uf8ff\ufffd]/u.test(character)) continue;
        if (fontSet(packagedOnly).faceFor(role, codeOf(character)) === undefined) missing.push(character);
      }
    }
    for (const character of '䶮昇喆堃犇𬭎珺赟翀頔璟彧璎骉㛃䲟旻') {
      if (fontSet(packagedOnly).faceFor(role, codeOf(character)) === undefined) missing.push(character);
    }
    expect(missing).toEqual([]);
  });

  it('hold the whole of LXGW WenKai in the file that is called "latin"', () => {
    const file = packagedFiles.fangsong[0] ?? '';
    expect(file).toContain('latin');
    const face = openFace(packaged(file));
    for (const character of '一龥鬱䶮') expect(face.has(codeOf(character)), character).toBe(true);
  });
});

describe('the fonts of the machine', () => {
  it('are found by the names they are distributed under, in folders of folders', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'truetype/office'), { recursive: true });
    writeFileSync(path.join(folder, 'truetype/office/SIMFANG.TTF'), '');
    writeFileSync(path.join(folder, '方正小标宋简体.ttf'), '');
    writeFileSync(path.join(folder, 'readme.txt'), '');
    const found = listFontFiles([path.join(folder, 'nowhere'), folder]);
    expect([...found.keys()].sort()).toEqual(['simfang', '方正小标宋简体']);
    expect(systemFiles.fangsong).toContain('simfang');
    expect(systemFiles.title).toContain('方正小标宋简体');
  });

  it('are looked for where Windows, macOS and Linux keep them', () => {
    const folders = fontFolders('/home/li').map((folder) => folder.replaceAll('\\', '/'));
    for (const wanted of [
      '/Windows/Fonts',
      '/Library/Fonts',
      '/usr/share/fonts',
      '/home/li/.local/share/fonts',
    ]) {
      expect(folders).toContain(wanted);
    }
  });

  it('come first when the settings name them, character by character', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'own.ttf');
    copyFileSync(packaged('@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf'), file);
    const set = fontSet({ system: false, files: { fangsong: file } });
    expect(set.faceFor('fangsong', codeOf('工'))?.file).toBe(file);
    expect(set.faceFor('fangsong', codeOf('𬭎'))?.file).not.toBe(file);
    expect(set.leader('fangsong').file).toBe(file);
    expect(set.faceFor('kai', codeOf('工'))?.file).not.toBe(file);
  });

  it('are missed by name when the settings name one that is not there', () => {
    const set = fontSet({ system: false, files: { kai: '/nowhere/kai.ttf' } });
    expect(() => set.faceFor('kai', codeOf('工'))).toThrow(/kai\.ttf/u);
  });
});

describe('one parsed font for many papers', () => {
  it('never lets one paper change the text of another', async () => {
    const [one, radical] = ['一', '⼀'];
    const before = await pdfOf({ body: `<p>${one}</p>` });
    // The radical is taken for the character that is meant.
    expect(wordsOf(await readPdf(await pdfOf({ body: `<p>${radical}</p>` })))).toBe(one);
    const after = await pdfOf({ body: `<p>${one}</p>` });
    expect(after.equals(before)).toBe(true);
  });
});

describe('roles', () => {
  it('are called as people call the faces', () => {
    expect(['宋', '宋体', '小标宋', '黑体', '楷', '仿宋体', 'Arial'].map(fontRoleOf)).toEqual([
      'song',
      'song',
      'title',
      'hei',
      'kai',
      'fangsong',
      undefined,
    ]);
  });
});
