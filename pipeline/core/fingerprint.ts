/**
 * What produced a result. Identical results are promised for an equal fingerprint; the same
 * facts, per task, are part of the key under which a result is kept.
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import type { TaskSettings } from '#schemas/settings.ts';
import { sha256 } from './blob-store.ts';
import { canonicalJson } from './canonical-json.ts';
import { hashPart, parts } from './parts.ts';
import { sourceClosure, sourceHash } from './source-closure.ts';
import type { TaskReference } from './task.ts';

export interface Fingerprint {
  /** The version of package.json and a hash of the code. */
  readonly program: string;
  readonly node: string;
  /** `linux-x64`. */
  readonly platform: string;
  /** Widest instruction set the models may use: results of other sets differ in their last bits. */
  readonly instructions: string;
  /** Hash of the exact versions of all libraries. */
  readonly libraries: string;
  /** SHA-256 by model. */
  readonly models: Readonly<Record<string, string>>;
}

const projectFolder = path.resolve(import.meta.dirname, '../..');
/** Libraries that carry tasks and words about and never touch a result. */
const carriers = new Set(['bullmq', 'ioredis', 'pino']);
const codeFolders = ['pipeline', 'schemas', 'templates'];

/** Takes the fingerprint of this program on this machine; throws M_PART where a model is missing. */
export async function takeFingerprint(settings: TaskSettings): Promise<Fingerprint> {
  const manifest = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
    version: string;
    dependencies: Record<string, string>;
  };
  const used = parts(settings).filter((part) => part.kind === 'model');
  const hashes = await Promise.all(used.map(async (part) => [part.name, await hashPart(part)] as const));
  const libraries = Object.entries(manifest.dependencies).filter(([name]) => !carriers.has(name));
  return {
    program: `${manifest.version}+${codeHash(codeFolders).slice(0, 12)}`,
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    instructions: instructionSet(),
    libraries: sha256(canonicalJson(Object.fromEntries(libraries))),
    models: Object.fromEntries(hashes),
  };
}

/** One line, as results carry it. */
export function describeFingerprint(fingerprint: Fingerprint): string {
  const { program, node, platform, instructions, libraries, models } = fingerprint;
  const modelHash = sha256(canonicalJson(models)).slice(0, 12);
  return `pingshen ${program} node ${node} ${platform} ${instructions} libraries ${libraries.slice(0, 12)} models ${modelHash}`;
}

/**
 * What a task's result depends on besides its name, version, input and settings: machine,
 * libraries, models, and the code of its stage with all that it imports. So results made before
 * a change of the code are never taken for today's, even where a version was not raised.
 */
export function taskIdentity(fingerprint: Fingerprint): (task: TaskReference<never, unknown>) => unknown {
  const identify = codeIdentity(fingerprint);
  return ({ name }) => identify([`pipeline/${name.slice(0, name.indexOf('.'))}`]);
}

/** The same of any folders and files of the program. */
export function codeIdentity(fingerprint: Fingerprint): (code: readonly string[]) => unknown {
  const { program: _, ...machine } = fingerprint;
  const known = new Map<string, unknown>();
  return (folders) => {
    const which = folders.join('\n');
    const identity = known.get(which) ?? { ...machine, code: codeHash(folders) };
    known.set(which, identity);
    return identity;
  };
}

function codeHash(folders: readonly string[]): string {
  const files = new Set(folders.flatMap((folder) => sourceClosure(projectFolder, folder)));
  const hashes = [...files].sort().map((file) => [path.relative(projectFolder, file), sourceHash(file)]);
  return sha256(JSON.stringify(hashes));
}

/** The flags that pick a kernel inside the recognition library, or the processor's name. */
function instructionSet(): string {
  const found = ['avx512f', 'avx2', 'avx', 'asimd'].find((flag) => processorFlags().includes(flag));
  return found ?? (cpus()[0]?.model ?? 'unknown').replace(/\s+/g, '-');
}

function processorFlags(): readonly string[] {
  try {
    const text = readFileSync('/proc/cpuinfo', 'utf8');
    return (/^(?:flags|Features)\s*:(.*)$/m.exec(text)?.[1] ?? '').split(' ');
  } catch {
    return [];
  }
}
