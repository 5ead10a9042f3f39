/** The desk as one application: who may come in, then pages and changes. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { doorPage } from '#templates/desk/door-page.ts';
import { style } from '#templates/desk/style.ts';
import { words } from '#templates/desk/words.ts';
import type { Assets } from './assets.ts';
import { addAccounts } from './account-routes.ts';
import { addChanges } from './change-routes.ts';
import type { Desk } from './desk.ts';
import { guard, type Address } from './guard.ts';
import { addPages } from './page-routes.ts';
import { makeRoom } from './room.ts';
import { openSessions } from './sessions.ts';

const mostBody = 64 * 1024;

export interface AppParts {
  readonly desk: Desk;
  readonly address: Address;
  /** The secret of the address that was printed at the start. */
  readonly startToken: string;
  readonly assets: Assets;
}

export function deskApp({ desk, address, startToken, assets }: AppParts): Hono {
  const app = new Hono();
  const monotonic = (): number => desk.clock.monotonic();
  const sessions = openSessions({ monotonic, isSecure: address.scheme === 'https' });
  app.use(guard(address));
  app.use(bodyLimit({ maxSize: mostBody, onError: (request) => request.text('too large', 413) }));
  addAssets(app, assets);
  const room = makeRoom({ desk, sessions, startToken });
  addPages(app, room);
  addChanges(app, room);
  addAccounts(app, room);
  app.notFound((request) => request.html(doorPage(words.notFound), 404));
  return app;
}

/** The few files there are; no folder is served, so none can be listed or left. */
function addAssets(app: Hono, { scripts, icon }: Assets): void {
  const serve = (name: string, text: string, type: string): void => {
    app.get(name, (request) => request.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` }));
  };
  serve('/desk.css', style, 'text/css');
  serve('/icon.svg', icon, 'image/svg+xml');
  for (const [name, script] of scripts) serve(`/${name}`, script, 'text/javascript');
}
