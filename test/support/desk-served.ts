/** What a served desk is given besides its data. */
import path from 'node:path';
import { openIncoming, type Incoming, type IncomingLimits } from '#pipeline/core/incoming.ts';
import { openJobs } from '#pipeline/review/jobs.ts';
import type { Taking } from '#pipeline/review/intake-routes.ts';
import type { Desk } from '#pipeline/review/desk.ts';

export const limits: IncomingLimits = {
  ...{ zipEntries: 100, zipBytes: 1_000_000, zipEntryBytes: 500_000, zipPathBytes: 240, zipPathParts: 20 },
};

export function servedFrom(folder: string) {
  return { state: path.join(folder, '.pingshen'), limits, settingWords: [] };
}

/** Where a desk takes in. */
export async function takingOf(desk: Desk, state: string): Promise<Taking & { readonly incoming: Incoming }> {
  const incoming = await openIncoming(state, limits);
  return { incoming, jobs: openJobs(incoming, desk) };
}
