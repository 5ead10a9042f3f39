import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderBlobStore } from '#pipeline/core/blob-store.ts';
import { cutEvidence } from '#pipeline/render/issue/evidence-crops.ts';
import type { Finding, Results } from '#schemas/records/results.ts';
import { cropKey } from '#templates/facts.ts';
import { sampleResults } from '../../support/results-sample.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-crops-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const blobs = folderBlobStore(folder);
let page: Buffer;
beforeAll(async () => {
  const create = { width: 1600, height: 1200, channels: 3 as const, background: '#fff' };
  page = await sharp({ create }).jpeg().toBuffer();
});

/** The sample's results with one finding, at a place of its first document unless changed. */
function having(changes: Partial<Finding>): Results {
  const results = sampleResults();
  const [document] = results.documents;
  const finding: Finding = {
    applicant: 'A001',
    path: 'education[0].certificateNo',
    verdict: 'mismatch',
    severity: 'block',
    witnesses: [],
    requirement: 'R61',
    message: '不一致',
    document: document?.id ?? '',
    box: [400, 300, 200, 50],
    ...changes,
  };
  return { ...results, findings: [finding] };
}
const cut = (results: Results, image: Buffer | undefined = page) =>
  cutEvidence(results, () => Promise.resolve(image), { blobs });

describe('the evidence for papers', () => {
  it('is cut around the value, stored, and found by the finding', async () => {
    const results = having({});
    const crops = await cut(results);
    const [finding] = results.findings;
    const hash = crops.get(finding === undefined ? '' : cropKey(finding)) ?? '';
    const { format, width, height } = await sharp(await blobs.get(hash)).metadata();
    expect(format).toBe('jpeg');
    // Never the page: the value and some words around it.
    expect(height / width).toBeLessThan(0.6);
    expect(await cut(results)).toEqual(crops);
  });

  it.each<[string, Partial<Finding>]>([
    ['that agrees', { verdict: 'match' }],
    ['of a rule', { path: 'rules.R61', verdict: 'violation' }],
    ['without a place: the whole page would show', { box: undefined }],
    ['of a paper that is not there', { document: undefined, verdict: 'missing' }],
  ])('is none for a finding %s', async (_name, changes) => {
    expect((await cut(having(changes))).size).toBe(0);
  });

  it('is none where the page is gone', async () => {
    const crops = await cutEvidence(having({}), () => Promise.resolve(undefined), { blobs });
    expect(crops.size).toBe(0);
  });
});
