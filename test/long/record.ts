/** The last results of the long checks, a section each, in `docs/long-checks.md`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../../docs/long-checks.md');

/** Puts the lines (Markdown) between the marks of that name. */
export function recordSection(name: string, lines: readonly string[]): void {
  const [begin, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`no section ${name} in ${file}`);
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n${lines.join('\n')}\n${text.slice(to)}`);
}

/** When and on what: a line of every section. */
export function circumstances(): string {
  const [load = 0] = loadavg();
  const day = new Date().toISOString().slice(0, 10);
  return `${day}，${cpus()[0]?.model ?? '?'}，${availableParallelism()} 个核心，Node.js ${process.versions.node}，结束时平均负载 ${load.toFixed(1)}`;
}
