/** Binding: finished papers and page images as packs that can be printed. */
export { buildPack } from './build-pack.ts';
export type { Binding, PackContent, PackItem, PackSection, Volume } from './content.ts';
