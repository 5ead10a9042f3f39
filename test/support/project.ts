/** The project's own files, as far as the documents speak of them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
export const manifest = (): Manifest => readJson('package.json') as Manifest;

/** Folders of a tree drawn with two blanks a level. */
export function foldersOfTree(text: string): string[] {
  const tree = /## 目录树\n\n```text\n([\s\S]*?)\n```/u.exec(text)?.[1] ?? '';
  const open: string[] = [];
  return tree.split('\n').map((line) => {
    const [, blanks = '', name = ''] = /^( *)([^ ]+)\/ /u.exec(line) ?? [];
    open.splice(blanks.length / 2);
    open.push(name);
    return open.join('/');
  });
}

/** Folders that hold something: a clone has no others. */
export function subfolders(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(path.join(root, folder, entry.name)).length > 0)
    .map((entry) => path.posix.join(folder, entry.name));
}

/** Files below a folder of the project, by their path from the root with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    path.posix.join(folder, name.split(path.sep).join('/')),
  );
}

/** The TypeScript below a folder. */
export function sourceTexts(folder: string): string[] {
  return filesBelow(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(root, name), 'utf8'));
}

/** Every leaf of a tree of settings: `machine.workers` → its default as JSON. */
export function defaultsOf(tree: object, before = ''): Record<string, string> {
  const pairs = Object.entries(tree as Readonly<Record<string, unknown>>).map(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? defaultsOf(value, `${before}${key}.`)
      : { [`${before}${key}`]: JSON.stringify(value) },
  );
  return Object.assign({}, ...pairs) as Record<string, string>;
}

/** As GitHub names the heading's anchor: lower case, blanks to hyphens, other marks dropped. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
