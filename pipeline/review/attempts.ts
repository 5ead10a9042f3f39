/**
 * How often somebody may try to log in. A try counts as failed until it has succeeded, so that a
 * thousand at once are no way around the limit. Counted by name and by the machine it comes from:
 * neither one name with many passwords nor many names with one password gets far.
 */

/** Failed tries before one has to wait. */
const free = { name: 5, machine: 20 } as const;
const firstWait = 60_000;
const longestWait = 60 * 60_000;
/** After this long without a try all is forgotten. */
const forgotten = 12 * 60 * 60_000;
/** Names that are remembered at most: the oldest go first. */
const mostNames = 10_000;

interface Tries {
  readonly count: number;
  readonly at: number;
}

export interface Try {
  /** The name with its password record, so that a reset password begins anew. */
  readonly name: string;
  /** The address the request came from; undefined where it is not known. */
  readonly machine: string | undefined;
}

export interface Attempts {
  /** Counts a try; gives the seconds to wait before the next one, 0 where this one may go on. */
  take(one: Try): number;
  /** It succeeded: the name's failures are forgotten, the machine's are one fewer. */
  succeeded(one: Try): void;
}

export function openAttempts(monotonic: () => number): Attempts {
  const kept = new Map<string, Tries>();
  const waitOf = (key: string, freely: number): number => {
    const tries = kept.get(key);
    if (!tries || tries.count < freely) return 0;
    const wait = Math.min(longestWait, firstWait * 2 ** (tries.count - freely));
    return Math.max(0, tries.at + wait - monotonic());
  };
  const note = (key: string, by: number): void => {
    const count = Math.max(0, (kept.get(key)?.count ?? 0) + by);
    kept.delete(key);
    if (count > 0) kept.set(key, { count, at: monotonic() });
  };
  const keysOf = ({ name, machine }: Try): [string, number][] => [
    [`name\n${name}`, free.name],
    ...(machine === undefined ? [] : [[`machine\n${machine}`, free.machine] as [string, number]]),
  ];
  return {
    take(one) {
      for (const [key, { at }] of kept)
        if (monotonic() - at > forgotten || kept.size > mostNames) kept.delete(key);
        else break;
      const keys = keysOf(one);
      const wait = Math.max(...keys.map(([key, freely]) => waitOf(key, freely)));
      if (wait > 0) return Math.ceil(wait / 1000);
      for (const [key] of keys) note(key, 1);
      return 0;
    },
    succeeded(one) {
      const [name, machine] = keysOf(one);
      if (name) kept.delete(name[0]);
      if (machine) note(machine[0], -1);
    },
  };
}
