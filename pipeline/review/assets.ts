/** What the browser loads besides pages: read once at the start, nothing else is ever served. */
import { fileURLToPath } from 'node:url';
import type { Workspace } from '../core/workspace.ts';

export interface Assets {
  /** Modules of the page by name. */
  readonly scripts: ReadonlyMap<string, string>;
  readonly icon: string;
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b4aa2"/><path d="M9 17l5 5 10-12" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>';

const scriptNames = ['bulk.js', 'desk.js', 'forms.js', 'intake.js', 'scan.js'];

export async function readAssets({ read }: Pick<Workspace, 'read'>): Promise<Assets> {
  const scripts = await Promise.all(
    scriptNames.map(async (name) => {
      const file = fileURLToPath(import.meta.resolve(`#templates/desk/browser/${name}`));
      return [name, (await read(file)).toString('utf8')] as const;
    }),
  );
  return { scripts: new Map(scripts), icon };
}
