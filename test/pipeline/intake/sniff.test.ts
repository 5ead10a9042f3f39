import { expect, test } from 'vitest';
import { isMisnamed, sniff } from '#pipeline/intake/sniff.ts';
import { bmpOf, soundJpeg, soundPng, soundTiff, soundWebp } from '../../support/odd-images.ts';
import { onePage } from '../../support/odd-pdfs.ts';
import { zipOf } from '../../support/odd-zips.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

test.each([
  ['jpeg', soundJpeg],
  ['png', soundPng],
  ['tiff', soundTiff],
  ['webp', soundWebp],
  ['bmp', () => bmpOf(3, 3)],
  ['pdf', () => onePage()],
  ['pdf', () => Buffer.concat([Buffer.alloc(900, ' '), onePage()])],
  ['archive', () => zipOf([{ name: 'a' }])],
])('content decides: %s', async (kind, make) => {
  expect(sniff(await make()).kind).toBe(kind);
});

test.each([
  ['HEIC', '\0\0\0\x18ftypheic'],
  ['AVIF', '\0\0\0\x1cftypavif'],
  ['MP4/MOV', '\0\0\0\x18ftypmp42'],
  ['GIF', 'GIF87a'],
  ['SVG', '\xef\xbb\xbf<?xml version="1.0"?><svg width="1">'],
  ['HTML', '\n <HTML>'],
  ['Office (doc/xls/ppt/wps)', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['CAJ', 'CAJ\0'],
  ['?', 'BM is how this note begins'],
  ['?', ''],
])('what is not read has a name and advice: %s', (type, text) => {
  const sniffed = sniff(bytes(text));
  expect(sniffed).toMatchObject({ kind: 'unsupported', type });
  expect(sniffed.advice?.advice).toMatch(/^请/);
});

test('a JPEG that mentions a PDF in its comment stays a JPEG', async () => {
  const jpeg = await soundJpeg();
  const comment = bytes('\xff\xfe\0\x0a%PDF-1.7');
  expect(sniff(Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])).kind).toBe('jpeg');
});

test('names promise types; no extension promises nothing', () => {
  expect(isMisnamed('a.JPG', 'jpeg')).toBe(false);
  expect(isMisnamed('a.jpg', 'png')).toBe(true);
  expect(isMisnamed('a.dat', 'pdf')).toBe(true);
  expect(isMisnamed('folder.x/a', 'pdf')).toBe(false);
});
