import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents } from '#templates/index.ts';
import { packagedOnly, fontSet } from '#pipeline/render/fonts/font-set.ts';
import type { JsonSchema } from '#templates/define.ts';
import { loadDocument, previewDocument } from '#pipeline/render/paper/render-document.ts';
import { layOut } from '#pipeline/render/paper/render-paper.ts';
import { readPictures, readValues, templateFolder } from '#pipeline/render/paper/template-files.ts';
import { sampleFacts } from '../../../support/document-facts.ts';
import { runsOf } from '../../../support/layout-lines.ts';

const goldenFolder = path.join(import.meta.dirname, 'golden');
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';
const ids = documents.map(({ id }) => id);

describe('every document', () => {
  it.each(ids)('%s stands where a person has seen it stand', (id) => {
    const { definition, template } = loadDocument(id);
    const { view } = definition.parse(readValues(id, undefined));
    const { pages } = layOut(template, template.fill(view), {
      fonts: fontSet(packagedOnly),
      pictures: readPictures(id),
    });
    const found = pages.map(({ style, number, ...page }) => ({
      number,
      width: Math.round(style.width),
      height: Math.round(style.height),
      runs: runsOf({ style, number, ...page }),
    }));
    const file = path.join(goldenFolder, `${id}.json`);
    if (isUpdating) {
      mkdirSync(goldenFolder, { recursive: true });
      writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`);
    }
    expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it.each(ids)('%s gives the same bytes again', async (id) => {
    const first = await previewDocument(id, undefined, packagedOnly);
    const second = await previewDocument(id, undefined, packagedOnly);
    expect(first.pdf.equals(second.pdf)).toBe(true);
    expect(first.html).toBe(second.html);
  });

  it.each(ids)('%s asks for every value: none may be left out', (id) => {
    const open = (schema: JsonSchema, place: string): string[] => {
      const { properties = {}, required = [], items } = schema;
      const optional = Object.keys(properties).filter((name) => !required.includes(name));
      const inner = Object.entries(properties).flatMap(([name, each]) => open(each, `${place}.${name}`));
      return [
        ...optional.map((name) => `${place}.${name}`),
        ...inner,
        ...(items === undefined ? [] : open(items, `${place}[]`)),
      ];
    };
    expect(open(loadDocument(id).definition.fields, id)).toEqual([]);
  });

  it.each(ids)('%s can be made from what the sample submission declares', (id) => {
    const { definition, template } = loadDocument(id);
    const { view, title, signed } = definition.parse(definition.viewOf(sampleFacts()));
    const { pages } = layOut(template, template.fill(view), { fonts: fontSet(packagedOnly) });
    expect(pages.length).toBeGreaterThan(0);
    expect(title).not.toBe('');
    expect(signed.on).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  });

  it('has a folder, and every folder of a document is listed', () => {
    const folders = readdirSync(templateFolder).filter((name) =>
      existsSync(path.join(templateFolder, name, 'body.hbs')),
    );
    expect(folders.sort()).toEqual([...ids].sort());
  });

  it('is compared with what was seen, not rewritten, when everybody tests', () => {
    if (process.env['CI'] === 'true') expect(isUpdating).toBe(false);
    expect(readdirSync(goldenFolder).sort()).toEqual(ids.map((id) => `${id}.json`).sort());
  });
});
