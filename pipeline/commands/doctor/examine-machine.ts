/** The machine: Node, SQLite, models, fonts, room on the disk, memory, rights. */
import { rm, statfs } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Settings } from '#schemas/settings.ts';
import { assertVersion, sqliteVersion } from '../../core/database.ts';
import { makeFolder, writeDurably } from '../../core/durable.ts';
import { exitCodes } from '../../core/errors.ts';
import { hashPart, parts, type Part } from '../../core/parts.ts';
import { badBecause, type Observation } from './observation.ts';

const gigabyte = 1024 ** 3;

export async function examineMachine(settings: Settings): Promise<readonly Observation[]> {
  const files = await Promise.all(parts(settings).map(examinePart));
  const folders = await Promise.all([settings.state, settings.out].map(examineFolder));
  return [
    examineNode(),
    examineSqlite(),
    ...files,
    ...folders.flat(),
    examineMemory(settings),
    ...examineRights(),
  ];
}

/** Everything works as root, and so would a hostile file: worth a look, no more. */
function examineRights(): readonly Observation[] {
  if (process.getuid?.() !== 0) return [];
  const advice = { zh: '建议用普通用户运行', en: 'better run as an ordinary user' };
  return [{ name: { zh: '用户', en: 'user' }, state: 'look', detail: 'root', advice }];
}

function examineNode(): Observation {
  const isNew = Number(process.versions.node.split('.')[0]) >= 24;
  return {
    name: { zh: 'Node.js', en: 'Node.js' },
    state: isNew ? 'well' : 'bad',
    detail: `${process.versions.node} ${process.platform}-${process.arch}`,
    ...(isNew ? {} : { advice: { zh: '请用 npm start 启动', en: 'start by npm start' } }),
  };
}

function examineSqlite(): Observation {
  const name = { zh: 'SQLite', en: 'SQLite' };
  const connection = new DatabaseSync(':memory:');
  try {
    const version = sqliteVersion(connection);
    assertVersion(version);
    return { name, state: 'well', detail: version };
  } catch (error) {
    return badBecause(name, error);
  } finally {
    connection.close();
  }
}

async function examinePart(part: Part): Promise<Observation> {
  const kind = part.kind === 'model' ? { zh: '模型', en: 'model' } : { zh: '字体', en: 'font' };
  const name = { zh: `${kind.zh} ${part.name}`, en: `${kind.en} ${part.name}` };
  try {
    const hash = await hashPart(part);
    const detail = hash.slice(0, 12);
    if (part.sha256 === undefined || part.sha256 === hash) return { name, state: 'well', detail };
    const advice = {
      zh: '文件与发布时不同：请删除 node_modules 后重新运行 npm start',
      en: 'the file is not the released one: remove node_modules and run npm start again',
    };
    return { name, state: 'bad', detail, advice };
  } catch (error) {
    return badBecause(name, error);
  }
}

/** Whether the folder can be written to, and the room on its disk. */
async function examineFolder(folder: string): Promise<readonly Observation[]> {
  const name = { zh: `写入 ${path.basename(folder)}`, en: `write ${path.basename(folder)}` };
  const probe = path.join(folder, '.doctor');
  try {
    await makeFolder(folder);
    await writeDurably(probe, 'x');
    await rm(probe);
    const { bavail, bsize } = await statfs(folder);
    return [{ name, state: 'well', detail: folder }, examineRoom((bavail * bsize) / gigabyte)];
  } catch (error) {
    return [badBecause(name, error)];
  }
}

function examineRoom(free: number): Observation {
  const room = { name: { zh: '磁盘空间', en: 'disk space' }, detail: `${free.toFixed(1)} GB` };
  if (free >= 2) return { ...room, state: 'well' };
  const advice = {
    zh: '请清理磁盘：每百页约需 0.2 GB',
    en: 'clean up: about 0.2 GB are needed per hundred pages',
  };
  return free < 0.2
    ? { ...room, advice, state: 'bad', exit: exitCodes.disk }
    : { ...room, advice, state: 'look' };
}

function examineMemory({ machine }: Settings): Observation {
  const workers = machine.workers === 0 ? availableParallelism() : machine.workers;
  const total = Math.min(totalmem(), process.constrainedMemory() || totalmem()) / gigabyte;
  const needed = 0.4 + 0.5 * workers;
  const detail = `${total.toFixed(1)} GB, ${String(workers)} × worker`;
  const name = { zh: '内存', en: 'memory' };
  if (total >= needed) return { name, state: 'well', detail };
  const advice = {
    zh: `内存偏少：请用 --workers ${String(Math.max(1, workers - 1))}`,
    en: `little memory: use --workers ${String(Math.max(1, workers - 1))}`,
  };
  return { name, state: 'look', detail, advice };
}
