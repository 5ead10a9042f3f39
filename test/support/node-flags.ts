/** What the bootstrap tells Node.js: a test that measures the program starts it as people do. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const bootstrap = path.resolve(import.meta.dirname, '../../pipeline/bootstrap.mjs');

/** Flags for Node.js by the script and the words behind it, and what is set in its environment. */
export const { nodeFlags, memoryHabits } = (await import(pathToFileURL(bootstrap).href)) as {
  readonly nodeFlags: (words: readonly string[]) => string[];
  readonly memoryHabits: Readonly<Record<string, string>>;
};
