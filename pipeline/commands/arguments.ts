/** The command line, read strictly: a flag that is not known is an error, never ignored. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { SettingsInput } from '#schemas/settings.ts';
import { trouble } from '../core/errors.ts';
import type { AccountWish } from './desk-accounts.ts';

export const commandNames = [
  'run',
  'season',
  'template',
  'preview',
  'apply',
  'render',
  'pack',
  'rules',
  'explain',
  'points',
  'review',
  'verify',
  'worker',
  'watch',
  'purge',
  'doctor',
] as const;
export type CommandName = (typeof commandNames)[number];

export interface CommandLine {
  /** Undefined: none was given, so help is shown. */
  readonly command: CommandName | undefined;
  /** What follows the command: submissions, the cycle, or the workbook to write. */
  readonly operands: readonly string[];
  readonly wantsHelp: boolean;
  readonly wantsVersion: boolean;
  readonly settingsFile: string | undefined;
  /** `YYYY-MM-DD`, to repeat a run of another day. */
  readonly today: string | undefined;
  /** `preview`: the JSON file whose values are shown instead of the sample. */
  readonly data: string | undefined;
  /** The cycle meant, where a command asks for one. */
  readonly cycle: string | undefined;
  /** The file to write, for `points`; elsewhere `--out` is the results' folder. */
  readonly target: string | undefined;
  /** The filled form to read. */
  readonly importing: string | undefined;
  /** `review`: what is to be done with its accounts. */
  readonly accounts: AccountWish;
  /** `review`: show it in the browser at once. */
  readonly isOpened: boolean;
  /** `watch`: ends once everything was taken. */
  readonly isOnce: boolean;
  /** `purge`: really. */
  readonly isSure: boolean;
  readonly flags: SettingsInput;
}

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  out: { type: 'string', short: 'o' },
  state: { type: 'string' },
  settings: { type: 'string' },
  cycle: { type: 'string' },
  cycles: { type: 'string' },
  import: { type: 'string' },
  office: { type: 'string' },
  lang: { type: 'string' },
  workers: { type: 'string' },
  today: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  open: { type: 'boolean' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  'add-user': { type: 'string' },
  role: { type: 'string' },
  'reset-user': { type: 'string' },
  'disable-user': { type: 'string' },
  'list-users': { type: 'boolean' },
  engine: { type: 'string' },
  log: { type: 'string' },
  once: { type: 'boolean' },
  yes: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  'full-text': { type: 'boolean' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

/** The names of all flags, for the test that holds the help text against them. */
export const flagNames = Object.keys(options);

type Values = ReturnType<typeof parse>['values'];

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
}

/** Throws C_COMMAND naming what is wrong. */
export function readArguments(argv: readonly string[]): CommandLine {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    throw trouble('C_COMMAND', { what: (error as Error).message }, error);
  }
  const { values, positionals } = parsed;
  const words = withoutStartersRun(positionals);
  const [command, ...operands] = words;
  if (command !== undefined && !isCommand(command)) {
    throw trouble('C_COMMAND', { what: `“${command}”` });
  }
  if (values.today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.today)) {
    throw trouble('C_COMMAND', { what: `--today ${values.today} (YYYY-MM-DD)` });
  }
  return {
    command,
    operands,
    wantsHelp: values.help === true,
    wantsVersion: values.version === true,
    settingsFile: values.settings,
    today: values.today,
    data: values.data,
    cycle: values.cycle,
    importing: values.import,
    isOnce: values.once === true,
    isSure: values.yes === true,
    accounts: accountWish(values),
    isOpened: values.open === true,
    target: command === 'points' ? values.out : undefined,
    flags: flagSettings(command === 'points' ? withoutOut(values) : values),
  };
}

/** The language asked for on the command line, as far as it can be told from a faulty one. */
export function languageFlag(argv: readonly string[]): string | undefined {
  const index = argv.indexOf('--lang');
  const joined = argv.find((word) => word.startsWith('--lang='));
  return index >= 0 ? argv[index + 1] : joined?.slice('--lang='.length);
}

/**
 * `npm start -- template units.xlsx` arrives as `run template units.xlsx`: npm puts the script's
 * own word first.
 */
function withoutStartersRun(words: readonly string[]): readonly string[] {
  const [first, second] = words;
  return first === 'run' && second !== undefined && isCommand(second) ? words.slice(1) : words;
}

function isCommand(word: string): word is CommandName {
  return commandNames.some((name) => name === word);
}

function withoutOut({ out: _out, ...values }: Values): Omit<Values, 'out'> {
  return values;
}

function accountWish(values: Values): AccountWish {
  return {
    ...{ add: values['add-user'], role: values.role, isList: values['list-users'] === true },
    ...{ reset: values['reset-user'], disable: values['disable-user'] },
  };
}

/** The desk's address, as far as it is given. */
function reviewFlags({ port, host, 'tls-cert': tlsCert, 'tls-key': tlsKey }: Values): SettingsInput {
  const review = given({ port: port === undefined ? undefined : Number(port), host, tlsCert, tlsKey });
  return Object.keys(review).length === 0 ? {} : { review };
}

function flagSettings(values: Values): SettingsInput {
  const { out, state, cycles, office, lang, workers, quiet, engine, log } = values;
  return {
    ...given({ out, state, cycles, office, quiet }),
    ...given({ language: lang as 'zh' | 'en' | undefined, log: log as 'text' | 'json' | undefined }),
    ...given({ machine: workers === undefined ? undefined : { workers: Number(workers) } }),
    ...reviewFlags(values),
    ...given({ engine: engine === undefined ? undefined : { address: engine } }),
    ...given({
      recognise: values['full-text'] === undefined ? undefined : { fullText: values['full-text'] },
    }),
  };
}

type Given<Values> = { readonly [Key in keyof Values]?: Exclude<Values[Key], undefined> };

/** Only what is there. */
function given<Values extends object>(values: Values): Given<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Given<Values>;
}
