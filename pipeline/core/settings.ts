/** Joins defaults < settings file < environment < flags into strict settings. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSettings, type Settings, type SettingsInput } from '#schemas/settings.ts';
import { trouble } from './errors.ts';
import { languageOf, type Language } from './language.ts';

/** The environment as far as the program looks at it. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface SettingsSources {
  /** What the command line said; wins over everything. */
  readonly flags: SettingsInput;
  /** `--settings <file>`; otherwise `PINGSHEN_SETTINGS`, otherwise `pingshen.json` if there is one. */
  readonly file: string | undefined;
  readonly environment: Environment;
  /** Relative paths start here. */
  readonly folder: string;
}

type Tree = Readonly<Record<string, unknown>>;

/** Throws C_SETTINGS naming the value, S_READ for a file that was named and is not there. */
export function loadSettings(sources: SettingsSources): Settings {
  const { flags, environment, folder } = sources;
  const fromFile = readSettingsFile(sources);
  const joined = [fromFile, fromEnvironment(environment), flags as Tree].reduce(merge);
  const language = languageOf(joined['language'] as string | undefined) ?? 'zh';
  const settings = parseSettings(joined, language);
  if ('what' in settings) throw trouble('C_SETTINGS', settings);
  return {
    ...settings,
    state: path.resolve(folder, settings.state),
    out: path.resolve(folder, settings.out),
    ...(settings.cycles !== undefined && { cycles: path.resolve(folder, settings.cycles) }),
    ...(settings.office !== undefined && { office: path.resolve(folder, settings.office) }),
    review: { ...settings.review, ...resolved(folder, settings.review) },
  };
}

/** The certificate's files as absolute paths, where given. */
function resolved(
  folder: string,
  { tlsCert, tlsKey }: Settings['review'],
): Pick<Settings['review'], 'tlsCert' | 'tlsKey'> {
  return {
    ...(tlsCert !== undefined && { tlsCert: path.resolve(folder, tlsCert) }),
    ...(tlsKey !== undefined && { tlsKey: path.resolve(folder, tlsKey) }),
  };
}

/** The language of messages before any settings could be read. */
export function earlyLanguage(flag: string | undefined, environment: Environment): Language {
  return languageOf(flag) ?? languageOf(environment['PINGSHEN_LANG']) ?? 'zh';
}

function readSettingsFile({ file, environment, folder }: SettingsSources): Tree {
  const named = file ?? environment['PINGSHEN_SETTINGS'];
  const place = path.resolve(folder, named ?? 'pingshen.json');
  let text: string;
  try {
    text = readFileSync(place, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (named === undefined && code === 'ENOENT') return {};
    throw trouble('S_READ', { path: place, what: code }, error);
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (isTree(value)) return value;
  } catch (error) {
    throw trouble('C_SETTINGS', { where: place, what: (error as Error).message }, error);
  }
  throw trouble('C_SETTINGS', { where: place, what: 'JSON {…}' });
}

function fromEnvironment(environment: Environment): Tree {
  const found: Record<string, unknown> = {};
  const take = (name: string, key: string): void => {
    const value = environment[name];
    if (value !== undefined && value !== '') found[key] = value;
  };
  take('PINGSHEN_STATE', 'state');
  take('PINGSHEN_OUT', 'out');
  take('PINGSHEN_CYCLES', 'cycles');
  take('PINGSHEN_OFFICE', 'office');
  take('PINGSHEN_LOG', 'log');
  const language = environment['PINGSHEN_LANG'];
  if (language !== undefined && language !== '') found['language'] = languageOf(language) ?? language;
  const workers = environment['PINGSHEN_WORKERS'];
  if (workers !== undefined && workers !== '') found['machine'] = { workers: Number(workers) };
  const engine = environment['PINGSHEN_ENGINE'];
  if (engine !== undefined && engine !== '') found['engine'] = { address: engine };
  if (environment['PINGSHEN_QUIET'] === '1') found['quiet'] = true;
  return found;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The later tree wins, section by section. */
function merge(earlier: Tree, later: Tree): Tree {
  const joined: Record<string, unknown> = { ...earlier };
  for (const [key, value] of Object.entries(later)) {
    const before = joined[key];
    joined[key] = isTree(before) && isTree(value) ? merge(before, value) : value;
  }
  return joined;
}
