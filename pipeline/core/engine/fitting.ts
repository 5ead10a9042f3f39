/** Which runs a worker may join: identical results are promised for an equal fingerprint only. */
import type { TaskSettings } from '#schemas/settings.ts';
import { canonicalJson } from '../canonical-json.ts';
import { PipelineError } from '../errors.ts';
import { takeFingerprint, type Fingerprint } from '../fingerprint.ts';
import type { RunRecord } from './protocol.ts';

export type Fingerprints = (settings: TaskSettings) => Promise<Fingerprint>;

/** This machine's fingerprint under given settings, taken once each. */
export function ownFingerprints(): Fingerprints {
  const known = new Map<string, Promise<Fingerprint>>();
  return (settings) => {
    const key = canonicalJson(settings);
    const taken = known.get(key) ?? takeFingerprint(settings);
    known.set(key, taken);
    return taken;
  };
}

export interface SortedRuns {
  readonly fitting: readonly RunRecord[];
  readonly others: readonly { readonly run: RunRecord; readonly differs: string }[];
}

export async function sortRuns(runs: readonly RunRecord[], own: Fingerprints): Promise<SortedRuns> {
  const judged = await Promise.all(runs.map(async (run) => ({ run, differs: await differenceOf(run, own) })));
  return {
    fitting: judged.filter(({ differs }) => differs === '').map(({ run }) => run),
    others: judged.filter(({ differs }) => differs !== ''),
  };
}

async function differenceOf({ fingerprint, settings }: RunRecord, own: Fingerprints): Promise<string> {
  try {
    return differences(fingerprint, await own(settings));
  } catch (error) {
    // A model that the run's settings name is not here.
    if (error instanceof PipelineError && error.code === 'M_PART') return error.message;
    throw error;
  }
}

/** What differs, theirs before ours: `node 24.21.0 ≠ 24.22.1`; empty where nothing does. */
export function differences(theirs: Fingerprint, ours: Fingerprint): string {
  const keys = ['program', 'node', 'platform', 'instructions', 'libraries'] as const;
  const unequal = keys.flatMap((key) =>
    theirs[key] === ours[key] ? [] : [`${key} ${theirs[key].slice(0, 32)} ≠ ${ours[key].slice(0, 32)}`],
  );
  const models = Object.keys(theirs.models).filter((name) => theirs.models[name] !== ours.models[name]);
  return [...unequal, ...models.map((name) => `model ${name}`)].join('; ');
}
