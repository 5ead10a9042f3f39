import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Raster } from '#samples/draw/rasterise.ts';
import { sampleSituations } from '#samples/dossier/situations.ts';
import { layouts } from '#samples/layouts/index.ts';
import { writeBmp } from '#samples/package/bmp.ts';
import { encodeFax, encodeImage } from '#samples/package/encode.ts';
import { makeSubmission, type SubmissionWish } from '#samples/package/make-submission.ts';
import { createNameGiver } from '#samples/package/names.ts';
import { bindPdf } from '#samples/package/pdf-files.ts';
import { joinTiffs } from '#samples/package/tiff.ts';
import type { FileTruth } from '#samples/package/truth.ts';
import { createRandom } from '#samples/people/random.ts';
import { sampleVocabulary } from '#samples/people/vocabulary-samples.ts';

function blank(width: number, height: number, mark: number): Raster {
  const data = Buffer.alloc(width * height * 3, 255);
  data.fill(0, 0, mark * width * 3);
  return { width, height, data };
}

const plain = { grade: 'clean', operations: [], quality: 70 } as const;

describe('a multi-page TIFF', () => {
  it('keeps each page’s own size and pixels', async () => {
    const sizes = [
      [80, 60, 10],
      [50, 90, 30],
      [33, 47, 5],
    ] as const;
    const file = joinTiffs(
      await Promise.all(sizes.map(([width, height, mark]) => encodeFax(blank(width, height, mark)))),
    );
    expect((await sharp(file).metadata()).pages).toBe(3);
    for (const [index, [width, height, mark]] of sizes.entries()) {
      const { data, info } = await sharp(file, { page: index })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([width, height]);
      expect(data[width * (mark - 1)]).toBe(0);
      expect(data[width * mark]).toBe(255);
    }
  });

  it('refuses what is no TIFF', () => {
    expect(() => joinTiffs([Buffer.from('not a tiff at all')])).toThrow('TIFF');
  });
});

describe('image files', () => {
  it('turn back by their EXIF tag', async () => {
    const file = await encodeImage(blank(80, 60, 20), plain, 'exif');
    expect((await sharp(file).metadata()).orientation).toBe(6);
    const { data, info } = await sharp(file).rotate().greyscale().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([80, 60]);
    expect(data[0]).toBeLessThan(40);
    expect(data.at(-1)).toBeGreaterThan(215);
  });

  it('are bitmaps with the bottom row first', () => {
    const file = writeBmp(blank(3, 2, 1));
    expect(file.toString('latin1', 0, 2)).toBe('BM');
    expect(file.readUInt32LE(2)).toBe(file.length);
    const pixels = file.readUInt32LE(10);
    expect([file[pixels], file[pixels + 4]]).toEqual([255, 0]);
  });
});

describe('a bound PDF', () => {
  it('has a page for each picture and the same bytes each time', async () => {
    const jpeg = await encodeImage(blank(80, 60, 20), plain, 'jpeg');
    const page = { jpeg, width: 80, height: 60, dpi: 100, rotated: true };
    const bind = () =>
      bindPdf([
        { kind: 'picture', page },
        { kind: 'picture', page: { ...page, rotated: false } },
      ]);
    const [one, two] = [await bind(), await bind()];
    expect(one.equals(two)).toBe(true);
    const loaded = await PDFDocument.load(one);
    expect(loaded.getPages().map((each) => each.getRotation().angle)).toEqual([90, 0]);
  });
});

describe('names', () => {
  it('are never given twice', () => {
    for (let seed = 0; seed < 20; seed++) {
      const giver = createNameGiver(createRandom(`names ${String(seed)}`));
      const names = Array.from({ length: 40 }, () => giver.give({ type: 'article', bundle: 'paper' }, 'jpg'));
      expect(new Set(names).size).toBe(40);
      expect(names.every((name) => !/[\\:*?"<>|]/u.test(name))).toBe(true);
    }
  });
});

describe('a submission', () => {
  const thin = sampleSituations.find(({ extent }) => extent === 'thin');
  if (thin === undefined) throw new Error('no thin case');
  const wish: SubmissionWish = {
    id: 'small',
    seed: 'small',
    words: sampleVocabulary,
    layouts,
    applicants: [{ situation: thin, plants: ['certificateDigit', 'degreeDigit', 'titleDigit'] }],
  };

  async function make() {
    const files = new Map<string, string>();
    const truths: FileTruth[] = [];
    const submission = await makeSubmission(wish, {
      file: (path, bytes) => {
        files.set(path, createHash('sha256').update(bytes).digest('hex'));
        return Promise.resolve();
      },
      truth: (truth) => {
        truths.push(truth);
        return Promise.resolve();
      },
    });
    return { files, truths, submission };
  }

  it('comes out byte for byte the same, with the truth of every file', { timeout: 240_000 }, async () => {
    const [one, two] = [await make(), await make()];
    expect(two.files).toEqual(one.files);
    expect(two.submission).toEqual(one.submission);
    expect(one.truths.map(({ file }) => file).sort()).toEqual([...one.files.keys()].sort());
    const keys = one.truths.flatMap(({ pages }) => pages.flatMap(({ documents }) => documents));
    expect(keys.filter(({ part }) => part === 1).every(({ fields }) => fields !== undefined)).toBe(true);
    const { answers, support } = one.submission.key;
    expect(answers.length).toBeGreaterThan(0);
    expect(Object.keys(support['A001'] ?? {})).toContain('idNumber');
  });
});
