/** The recognition tasks by name; the modules that carry them out load the engines. */
import { declareTask } from '#pipeline/core/task.ts';
import type {
  BarcodeScan,
  FindSealsInput,
  InspectInput,
  Inspection,
  ReadInput,
  ScanBarcodesInput,
  Score,
  ScoreInput,
  SealSearch,
  SecondReadInput,
} from './records.ts';
import type { LineReading } from './engines/reader.ts';

/** Brings a page upright and finds its lines. */
export const inspectPage = declareTask<InspectInput, Inspection>({ name: 'recognise.inspect', version: 1 });
/** Reads the wanted lines of an upright page, in the order asked. */
export const readLines = declareTask<ReadInput, readonly LineReading[]>({
  name: 'recognise.read',
  version: 1,
});
/** Holds declared values against lines. */
export const scoreValues = declareTask<ScoreInput, readonly Score[]>({ name: 'recognise.score', version: 1 });
/** Reads every barcode of a page. */
export const scanBarcodes = declareTask<ScanBarcodesInput, BarcodeScan>({
  name: 'recognise.barcodes',
  version: 1,
});
/** Finds the red seals of a page. */
export const findSeals = declareTask<FindSealsInput, SealSearch>({ name: 'recognise.seals', version: 1 });
/** Reads crops with the independent second reader; an empty text where it could not. */
export const readAgain = declareTask<SecondReadInput, readonly string[]>({
  name: 'recognise.read-again',
  version: 1,
});
