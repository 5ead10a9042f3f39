import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#pipeline/core/canonical-json.ts';
import { systemClock, timestampOf } from '#pipeline/core/clock.ts';
import { describeFingerprint, takeFingerprint, taskIdentity } from '#pipeline/core/fingerprint.ts';
import { sourceClosure } from '#pipeline/core/source-closure.ts';
import { hashPart, parts } from '#pipeline/core/parts.ts';
import { settingsSchema } from '#schemas/settings.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const settings = settingsSchema.parse({});

describe('the parts', () => {
  it('are the releases that were tested', async () => {
    const known = parts(settings).filter((part) => part.sha256 !== undefined);
    expect(known.length).toBeGreaterThanOrEqual(7);
    for (const part of known) expect(await hashPart(part), part.name).toBe(part.sha256);
  });

  it('are named when they are missing', async () => {
    await expect(hashPart({ name: 'PDFium', file: '/absent.wasm' })).rejects.toMatchObject({
      code: 'M_PART',
      exitCode: 4,
    });
  });
});

describe('the fingerprint', () => {
  it('is the same each time, and says what it is made of', async () => {
    const fingerprint = await takeFingerprint(settings);
    expect(await takeFingerprint(settings)).toEqual(fingerprint);
    expect(describeFingerprint(fingerprint)).toMatch(
      /^pingshen \d+\.\d+\.\d+\+[0-9a-f]{12} node 2\d\.\S+ \w+-\w+ \S+ libraries [0-9a-f]{12} models [0-9a-f]{12}$/,
    );
  });

  it('changes with a model', async () => {
    const detection = path.join(temporaryFolder(), 'other.onnx');
    writeFileSync(detection, 'another model');
    const other = await takeFingerprint(settingsSchema.parse({ recognise: { models: { detection } } }));
    expect(describeFingerprint(other)).not.toBe(describeFingerprint(await takeFingerprint(settings)));
  });

  it('gives tasks of one stage one identity, and of another stage another', async () => {
    const identify = taskIdentity(await takeFingerprint(settings));
    const identityOf = (name: string): string => canonicalJson(identify({ name, version: 1 }));
    expect(identityOf('recognise.read')).toBe(identityOf('recognise.score'));
    expect(identityOf('recognise.read')).not.toBe(identityOf('intake.sniff'));
  });
});

describe('the code a stage rests on', () => {
  it('is its own and all it imports, statically or not, and neither types nor anything else', () => {
    const project = temporaryFolder();
    const put = (name: string, text: string): void => {
      mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
      writeFileSync(path.join(project, name), text);
    };
    put(
      'pipeline/a/index.ts',
      "import { b } from '../core/b.ts';\nexport { c } from '#schemas/c.ts';\nimport 'zod';\n" +
        "import type {\n  t,\n} from '#schemas/types.ts';\nexport type { u } from '#schemas/types.ts';\n",
    );
    put('pipeline/core/b.ts', "// import { x } from './gone.ts';\nconst d = await import('./d.ts');");
    for (const name of [
      'pipeline/core/d.ts',
      'schemas/c.ts',
      'schemas/unused.ts',
      'schemas/types.ts',
      'pipeline/z/index.ts',
    ])
      put(name, '');
    const found = sourceClosure(project, 'pipeline/a').map((file) => path.relative(project, file));
    const expected = ['pipeline/a/index.ts', 'pipeline/core/b.ts', 'pipeline/core/d.ts', 'schemas/c.ts'];
    expect(found).toEqual(expected.map((file) => path.normalize(file)));
    expect(sourceClosure(project, 'pipeline/absent')).toEqual([]);
  });

  it('of recognition is found in this project', () => {
    const root = path.resolve(import.meta.dirname, '../../..');
    const found = sourceClosure(root, 'pipeline/recognise').map((file) => path.relative(root, file));
    expect(found).toContain(path.normalize('pipeline/core/image.ts'));
    expect(found.filter((file) => file.startsWith('samples'))).toEqual([]);
  });
});

describe('canonical JSON', () => {
  it('is one text for equal data', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: undefined }], a: '审' })).toBe('{"a":"审","b":[1,{"d":1}]}');
    expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}');
  });

  it.each([[Number.NaN], [undefined], [1n], [new Map()], [Buffer.from('x')], [[undefined]], [() => 1]])(
    'refuses what JSON cannot carry: %o',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});

describe('the clock', () => {
  it('writes local time with its offset', () => {
    const text = timestampOf(new Date('2020-09-30T00:00:00Z'));
    expect(text).toMatch(/^2020-(09-29|09-30)T\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    expect(new Date(text).toISOString()).toBe('2020-09-30T00:00:00.000Z');
  });

  it('has one day for the whole run, which may be given', () => {
    expect(systemClock('2020-09-30').today).toBe('2020-09-30');
    const clock = systemClock();
    expect(clock.timestamp().slice(0, 10)).toBe(clock.today);
    expect(clock.monotonic()).toBeLessThanOrEqual(clock.monotonic());
  });
});
