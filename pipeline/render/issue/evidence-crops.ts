/** Pictures of the evidence for papers that show it: cut once, stored, and called by their hash. */
import type { BlobStore } from '#pipeline/core/blob-store.ts';
import type { Memory } from '#pipeline/core/memory.ts';
import type { Finding, Results } from '#schemas/records/results.ts';
import { cropKey } from '#templates/facts.ts';
import { placeFinder, type Place } from '#templates/finding-view/places.ts';
import { cutCrops } from '../reports/crops.ts';
import type { ReportInput } from '../reports/input.ts';

/** What agrees needs no picture, and a rule is shown by its steps. */
const isShown = ({ verdict, path }: Finding): boolean => verdict !== 'match' && !path.startsWith('rules.');

export interface EvidenceTools {
  readonly blobs: BlobStore;
  readonly memory?: Memory;
}

/**
 * Cuts the place of every finding that is open to doubt, the value outlined; a page that is gone
 * only costs its picture.
 * @returns by `cropKey`, the blob, which is also what the template calls the picture
 */
export async function cutEvidence(
  results: Results,
  pageImage: ReportInput['pageImage'],
  { blobs, memory }: EvidenceTools,
): Promise<ReadonlyMap<string, string>> {
  const placeOf = placeFinder(results);
  const places = new Map<string, Place>();
  for (const finding of results.findings.filter(isShown)) {
    const place = placeOf(finding.document, finding.box, finding.path);
    // Without a box the crop would be the whole page: more than a paper for filing should show.
    if (place?.box !== undefined) places.set(cropKey(finding), place);
  }
  const crops = await cutCrops([...places.values()], pageImage, memory);
  const stored = await Promise.all(
    [...places].map(async ([key, place]) => {
      const crop = crops.get(place);
      return crop === undefined ? [] : [[key, await blobs.put(crop.outlined)] as const];
    }),
  );
  return new Map(stored.flat());
}
