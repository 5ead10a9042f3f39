/** Puts the desk on this machine's own address, with bounds on what one visitor may take up. */
import { serve } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServedDesk } from '../core/context.ts';
import { deskApp } from './app.ts';
import { readAssets } from './assets.ts';
import { openDesk, type DeskParts } from './desk.ts';
import { secret } from './guard.ts';

/** Bounds against slow, large and many: see `docs/desk.md`. */
const bounds = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
};
const mostSockets = 400;

export interface ServeOptions extends DeskParts {
  /** 0: whichever is free. */
  readonly port: number;
}

/** Serves until closed; throws the system's error where the port is taken. */
export async function serveDesk({ port, ...parts }: ServeOptions): Promise<ServedDesk> {
  const desk = openDesk(parts);
  const startToken = secret();
  const assets = await readAssets(parts.workspace);
  const hosts: string[] = [];
  const app = deskApp({ desk, address: { hosts, scheme: 'http' }, startToken, assets });
  const server = serve({
    ...{ fetch: app.fetch, hostname: '127.0.0.1', port },
    ...{ createServer, serverOptions: bounds },
  }) as Server;
  server.maxConnections = mostSockets;
  const bound = await listening(server);
  // The port is known only now; until here every host is refused.
  hosts.push(`127.0.0.1:${bound}`, `localhost:${bound}`);
  return {
    address: `http://127.0.0.1:${bound}/?token=${startToken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      resolve((server.address() as AddressInfo).port);
    };
    server.once('error', reject);
    if (server.listening) done();
    else server.once('listening', done);
  });
}
