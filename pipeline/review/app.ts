/** The desk as one application: who may come in, then pages and changes. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { doorPage } from '#templates/desk/door-page.ts';
import { style } from '#templates/desk/style.ts';
import { words } from '#templates/desk/words.ts';
import type { Assets } from './assets.ts';
import { addAccounts } from './account-routes.ts';
import { addAssignments } from './assign-routes.ts';
import { addChanges } from './change-routes.ts';
import type { Desk } from './desk.ts';
import { addIntake, type Taking } from './intake-routes.ts';
import { guard, type Address } from './guard.ts';
import { addPages } from './page-routes.ts';
import { makeRoom } from './room.ts';
import { openSessions } from './sessions.ts';

const mostBody = 64 * 1024;
/** Of a piece of a file, and of the list of files. */
const mostPiece = 5 * 1024 * 1024;

export interface AppParts {
  readonly desk: Desk;
  readonly address: Address;
  /** The secret of the address that was printed at the start. */
  readonly startToken: string;
  readonly assets: Assets;
  /** Absent where nothing can be taken in. */
  readonly taking?: Taking | undefined;
}

export function deskApp({ desk, address, startToken, assets, taking }: AppParts): Hono {
  const app = new Hono();
  const monotonic = (): number => desk.clock.monotonic();
  const sessions = openSessions({ monotonic, isSecure: address.scheme === 'https' });
  app.use(guard(address));
  const limit = (maxSize: number): ReturnType<typeof bodyLimit> =>
    bodyLimit({ maxSize, onError: (request) => request.text('too large', 413) });
  const [usual, large] = [limit(mostBody), limit(mostPiece)];
  app.use((request, next) => (request.req.path.startsWith('/intake') ? large : usual)(request, next));
  addAssets(app, assets);
  const room = makeRoom({ desk, sessions, startToken });
  addPages(app, room);
  addChanges(app, room);
  addAccounts(app, room);
  addAssignments(app, room);
  if (taking) addIntake(app, room, taking);
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
