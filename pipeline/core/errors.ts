/**
 * The catalogue of what stops a run: each with its exit code (a promise of the contract), what
 * happened and what to do. Findings about the papers are data and never come here; everything
 * else that is thrown is a bug and keeps its stack.
 */
import { fill, type Placeholders } from '#schemas/reasons.ts';
import { exitCodes, type CatalogueEntry } from './exit-codes.ts';
import type { Language } from './language.ts';
import { operationErrors } from './operation-errors.ts';

export { exitCodes } from './exit-codes.ts';

export const errors = {
  ...operationErrors,
  C_COMMAND: {
    exit: exitCodes.command,
    zh: '命令有误：{what}',
    advice: '运行 pingshen --help 查看用法',
    en: 'wrong command: {what}. See pingshen --help',
  },
  C_SETTINGS: {
    exit: exitCodes.command,
    zh: '设置有误（{where}）：{what}',
    advice: '请改正该项设置，或删除它以使用默认值',
    en: 'wrong setting ({where}): {what}. Correct it, or remove it to use the default',
  },
  C_EXISTS: {
    exit: exitCodes.command,
    zh: '文件“{file}”已存在，不会覆盖',
    advice: '请换一个文件名，或先移走原文件',
    en: 'the file "{file}" exists and is not overwritten. Choose another name or move it away',
  },
  C_CYCLE: {
    exit: exitCodes.command,
    zh: '评审周期的数据有误：“{file}”第 {line} 行，{what}',
    advice: '请改正这一行；各项的含义见 docs/cycles.md',
    en: 'the data of a cycle is wrong: "{file}", line {line}: {what}. Correct that line; docs/cycles.md explains every key',
  },
  C_NO_CYCLE: {
    exit: exitCodes.submission,
    zh: '没有评审周期“{cycle}”的数据（现有：{known}；查找位置：{folder}）',
    advice: '请核对 submission.json 的 cycle；新周期的做法见 docs/cycles.md：复制一个文件夹，改其中的数据',
    en: 'no data for the cycle "{cycle}" (there are: {known}; looked in {folder}). Check "cycle" in submission.json; docs/cycles.md shows how a new one is made',
  },
  C_POINTS: {
    exit: exitCodes.submission,
    zh: '评分表“{file}”有 {n} 处错误，已逐处列在上面，没有写出结果',
    advice: '请在录入表中逐处改正后重新导入；各栏的填法见 docs/points.md',
    en: 'the point table "{file}" has {n} errors, listed above; nothing was written. Correct them in the form and import it again; docs/points.md explains every column',
  },
  C_NO_APPLICANT: {
    exit: exitCodes.command,
    zh: '结果中没有申报人“{applicant}”',
    advice: '请用申报编号或姓名，并用 --out 指明结果目录；先运行 npm start -- <报送材料>',
    en: 'no applicant "{applicant}" in the results. Give the id or the name, and --out; run the submission first',
  },
  C_TLS: {
    exit: exitCodes.command,
    zh: '复核台要让其他机器访问（--host {host}），必须加密：{what}',
    advice: '用 --tls-cert、--tls-key 给出证书和私钥（PEM）；只在本机使用则不要写 --host',
    en: 'a desk that other machines reach (--host {host}) must be encrypted: {what}. Give --tls-cert and --tls-key (PEM), or leave --host out',
  },
  C_LOGIN: {
    exit: exitCodes.command,
    zh: '复核台要让其他机器访问（--host {host}），必须分人登录，现在还没有账户',
    advice: '先用 pingshen review --add-user <姓名> --role head 建立账户',
    en: 'a desk that other machines reach (--host {host}) wants everybody to log in, and there is no account. Make one with pingshen review --add-user <name> --role head',
  },
  C_PERSON: {
    exit: exitCodes.command,
    zh: '账户“{name}”：{what}',
    advice: '用 pingshen review --list-users 查看现有账户',
    en: 'account "{name}": {what}. See pingshen review --list-users',
  },
  C_PORT: {
    exit: exitCodes.command,
    zh: '端口 {port} 已被占用',
    advice: '复核台可能已经打开；否则请用 --port 换一个端口，--port 0 自动选择',
    en: 'port {port} is taken. The desk may be open already; otherwise choose another --port, 0 for any',
  },
  U_ABSENT: {
    exit: exitCodes.submission,
    zh: '找不到报送材料“{path}”',
    advice: '请检查路径；报送材料应为文件夹或 .zip 压缩包',
    en: 'no submission at "{path}". Check the path: a folder or a .zip is wanted',
  },
  U_NONE: {
    exit: exitCodes.submission,
    zh: '“{path}”中没有报送材料（缺少 submission.json）',
    advice: '报送材料文件夹应含 submission.json、申报数据和 scans/；说明见 README.md',
    en: '"{path}" holds no submission (no submission.json). See README.md for what belongs in it',
  },
  U_UNUSABLE: {
    exit: exitCodes.submission,
    zh: '报送材料“{path}”无法使用：{what}',
    advice: '请报送单位改正后重新报送',
    en: 'the submission "{path}" cannot be used: {what}. Have the unit correct and send it again',
  },
  U_SEASON: {
    exit: exitCodes.submission,
    zh: '“{out}”中没有 {cycle} 年度的核对结果',
    advice: '请先核对各单位的报送材料，或用 --out 指定结果目录；评审年度的写法见 submission.json 的 cycle',
    en: '"{out}" holds no results of the cycle {cycle}. Check the submissions first, or name their folder by --out; the cycle is written as in submission.json',
  },
  M_NODE: {
    exit: exitCodes.part,
    zh: '需要 Node.js 24 或更新版本，当前为 {version}',
    advice: '请用 npm start 启动：它会自动准备合适的版本',
    en: 'Node.js 24 or newer is needed, this is {version}. Start by npm start: it prepares the right one',
  },
  M_SQLITE: {
    exit: exitCodes.part,
    zh: '需要 SQLite {wanted} 或更新版本，当前 Node.js 自带 {version}',
    advice: '请升级 Node.js（24.21 或更新）',
    en: 'SQLite {wanted} or newer is needed, this Node.js carries {version}. Update Node.js (24.21 or newer)',
  },
  M_PART: {
    exit: exitCodes.part,
    zh: '缺少部件：{what}',
    advice: '请删除 node_modules 后重新运行 npm start；设置中指定了路径的，请检查路径',
    en: 'a part is missing: {what}. Remove node_modules and run npm start again; check paths given in the settings',
  },
  M_CALENDAR: {
    exit: exitCodes.part,
    zh: '工作日历“{file}”无法使用：{what}',
    advice: '请按国务院办公厅当年的放假通知改正该文件，或重新取得程序',
    en: 'the working-day calendar "{file}" cannot be used: {what}. Correct it by that year\'s notice, or get the program again',
  },
  S_READ: {
    exit: exitCodes.disk,
    zh: '无法读取“{path}”（{what}）',
    advice: '请检查文件是否存在、是否有读取权限、磁盘是否完好',
    en: 'cannot read "{path}" ({what}). Check that it is there, may be read, and the disk is sound',
  },
  S_WRITE: {
    exit: exitCodes.disk,
    zh: '无法写入“{path}”（{what}）',
    advice: '请检查写入权限；若结果文件正在 Excel 或浏览器中打开，请先关闭',
    en: 'cannot write "{path}" ({what}). Check the rights; close result files that are open in Excel or a browser',
  },
  S_DISK: {
    exit: exitCodes.disk,
    zh: '磁盘空间不足，已安全停止',
    advice: '请清理磁盘后用同一命令继续，已完成的部分不会重做',
    en: 'disk full; stopped safely. Clean up and run the same command: what is done is not done again',
  },
  S_LOCK: {
    exit: exitCodes.disk,
    zh: '“{path}”正被进程 {pid} 使用',
    advice: '请等它结束，或换一个输出目录（--out）；若确认无人使用，请删除 {file}',
    en: '"{path}" is in use by process {pid}. Wait for it, choose another --out, or remove {file} if nobody uses it',
  },
  S_NEWER: {
    exit: exitCodes.disk,
    zh: '数据库“{path}”由更新版本的程序写成（版本 {found}，本程序支持到 {known}）',
    advice: '请升级程序，或用 --state 指定另一个状态目录',
    en: 'the database "{path}" was written by a newer program (version {found}, known up to {known}). Update the program or choose another --state',
  },
  S_CHAIN: {
    exit: exitCodes.ownCheck,
    zh: '日志链在第 {seq} 条处不一致：{what}',
    advice: '日志可能被改动过；请保留现场并与打印报告上的链首值核对',
    en: 'the log chain breaks at entry {seq}: {what}. It may have been altered; keep it and compare with the head on printed reports',
  },
  O_CHECK: {
    exit: exitCodes.ownCheck,
    zh: '结果已生成，但自检未通过：{what}',
    advice: '请不要使用这份结果，并将此信息反馈给维护人员',
    en: 'output was made but failed our own check: {what}. Do not use it; report this',
  },
  O_PRIVACY: {
    exit: exitCodes.ownCheck,
    zh: '公开的或给评委的文书“{file}”{place}印有{what}，已停止，没有写出结果',
    advice: '请查看该文书的模板和申报数据，去掉这个号码后再运行',
    en: '"{file}", a paper for the public or for experts, shows {what} ({place}); stopped, nothing was written. Remove that number from its template or data',
  },
  O_PACK: {
    exit: exitCodes.ownCheck,
    zh: '装订成的“{file}”应有 {expected} 页，另一个程序读出 {found} 页，已停止，没有写出结果',
    advice: '请把这条信息和该申报人的材料反馈给维护人员',
    en: 'the pack "{file}" should have {expected} pages, another reader counts {found}; stopped, nothing was written. Please report it',
  },
  U_RESULTS: {
    exit: exitCodes.submission,
    zh: '“{path}”里没有可用的核对结果（{what}）',
    advice: '请先运行核对，再生成文书',
    en: '"{path}" holds no results that can be used ({what}). Run the submission first',
  },
  T_DOCUMENT: {
    exit: exitCodes.command,
    zh: '没有名为“{name}”的文书',
    advice: '可用的文书：{known}',
    en: 'there is no document "{name}". Known: {known}',
  },
  T_TEMPLATE: {
    exit: exitCodes.command,
    zh: '模板“{file}”第 {line} 行第 {column} 列：{zh}',
    advice: '请按 docs/templates.md 改正该处，再用 pingshen preview 查看',
    en: 'template "{file}", line {line}, column {column}: {en}. See docs/templates.md, then look at it by pingshen preview',
  },
  T_VALUES: {
    exit: exitCodes.command,
    zh: '文书“{name}”的数据有误（{where}）：{what}',
    advice: '请改正数据中的该项',
    en: 'the values for "{name}" are wrong ({where}): {what}. Correct that value',
  },
  T_GLYPH: {
    exit: exitCodes.part,
    zh: '没有字体能印出“{characters}”（{codes}）',
    advice: '请安装含有这些字的字体，并在设置 fonts.files 中指明，或核对这些字是否有误',
    en: 'no font prints "{characters}" ({codes}). Install one that does and name it in the setting fonts.files, or check the characters',
  },
  X_STOPPED: {
    exit: exitCodes.stopped,
    zh: '已按要求停止',
    advice: '用同一命令可继续，已完成的部分不会重做',
    en: 'stopped as asked. The same command goes on: what is done is not done again',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof errors;

/** What an error's sentences need filled in. */
export type ErrorValues<Code extends ErrorCode> = Readonly<
  Record<Placeholders<(typeof errors)[Code]['zh' | 'advice' | 'en']>, string | number>
>;

/** We cannot go on, for a reason of the catalogue. */
export class PipelineError extends Error {
  override readonly name = 'PipelineError';
  readonly code: ErrorCode;
  readonly exitCode: number;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, values: Readonly<Record<string, string | number>>, cause?: unknown) {
    super(fill(errors[code].en, values), cause === undefined ? undefined : { cause });
    this.code = code;
    this.exitCode = errors[code].exit;
    this.values = values;
  }

  /** What happened and what to do, in the user's language. */
  explain(language: Language): string {
    const { zh, advice, en } = errors[this.code];
    const text = language === 'zh' ? `${zh}。\n  处理办法：${advice}。` : `${en}.`;
    return fill(text, this.values);
  }
}

/** Makes a catalogued error, its values checked by type: `throw trouble('U_NONE', { path })`. */
export function trouble<Code extends ErrorCode>(
  code: Code,
  values: ErrorValues<Code>,
  cause?: unknown,
): PipelineError {
  return new PipelineError(code, values, cause);
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT']);
const refusedCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'EIO', 'EBUSY', 'EMFILE', 'ENFILE', 'ENOTDIR']);

/** Gives errors of the disk their place in the catalogue; anything else comes back as it is. */
export function catalogued(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof PipelineError) return error;
  const { code = '', path = '', syscall = '' } = error as NodeJS.ErrnoException;
  if (fullCodes.has(code)) return trouble('S_DISK', {}, error);
  if (code === 'ERR_SQLITE_ERROR') return cataloguedSqlite(error);
  if (!refusedCodes.has(code)) return error;
  const reads = ['read', 'stat', 'lstat', 'scandir', 'access'].includes(syscall);
  return trouble(reads ? 'S_READ' : 'S_WRITE', { path, what: code }, error);
}

/** SQLite's own numbers, the low byte of the extended ones: full, and trouble with the disk. */
const [sqliteFull, sqliteIo] = [13, 10];

function cataloguedSqlite(error: Error): unknown {
  const { errcode = 0 } = error as Error & { readonly errcode?: number };
  if ((errcode & 0xff) === sqliteFull) return trouble('S_DISK', {}, error);
  // A file of shared memory that cannot grow on a full disk is told as trouble with the disk.
  return (errcode & 0xff) === sqliteIo
    ? trouble('S_WRITE', { path: 'pingshen.db', what: `SQLite ${errcode}` }, error)
    : error;
}
