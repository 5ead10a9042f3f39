/** Reviewing: what people decide about findings, and the desk they do it at. */
export { keysOf } from './keys.ts';
export { withDecisions } from './merge.ts';
export { serveDesk } from './server.ts';
