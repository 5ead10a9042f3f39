/** Reviewing: what people decide about findings, and the desk they do it at. */
import type * as Server from './server.ts';

export { keysOf } from './keys.ts';
export { withDecisions } from './merge.ts';

/** Serves the desk; the web server is loaded only then. */
export const serveDesk: typeof Server.serveDesk = async (...given) =>
  (await import('./server.ts')).serveDesk(...given);
