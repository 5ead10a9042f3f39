/** Puts the desk on its address, with bounds on what one visitor may take up. */
import { serve } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ServedDesk } from '../core/context.ts';
import { trouble } from '../core/errors.ts';
import { openIncoming, type IncomingLimits } from '../core/incoming.ts';
import { openJobs } from './jobs.ts';
import { deskApp } from './app.ts';
import { readAssets } from './assets.ts';
import { openDesk, type DeskParts } from './desk.ts';
import { secret } from './guard.ts';
import { isLoginWanted } from './people.ts';
import { hostsOf, isLoopback, originOf, readTls, type Tls, type Wish } from './where.ts';

/** Bounds against slow, large and many: see `docs/desk.md`. */
const bounds = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
};
const mostSockets = 400;

export interface ServeOptions extends DeskParts, Partial<Wish> {
  /** 0: whichever is free. */
  readonly port: number;
  /** The state folder, which holds what is taken in, and the bounds on it. */
  readonly state: string;
  readonly limits: IncomingLimits;
}

/**
 * Serves until closed. Throws C_TLS and C_LOGIN where other machines could reach it without, and
 * the system's error where the port is taken.
 */
export async function serveDesk({
  port,
  host = '127.0.0.1',
  tlsCert,
  tlsKey,
  ...parts
}: ServeOptions): Promise<ServedDesk> {
  const tls = await readTls({ host, tlsCert, tlsKey }, parts.workspace);
  const hasLogin = await isLoginWanted(parts.database);
  if (!isLoopback(host) && !hasLogin) throw trouble('C_LOGIN', { host });
  const desk = openDesk(parts);
  const startToken = secret();
  const assets = await readAssets(parts.workspace);
  const hosts: string[] = [];
  const scheme = tls ? 'https' : 'http';
  const incoming = await openIncoming(parts.state, parts.limits);
  const jobs = openJobs(incoming, desk);
  const taking = { incoming, jobs };
  const app = deskApp({ desk, address: { hosts, scheme }, startToken, assets, taking });
  const server = listen(app.fetch, { host, port, tls });
  server.maxConnections = mostSockets;
  const bound = await listening(server);
  // The port is known only now; until here every host is refused.
  hosts.push(...hostsOf(host, bound));
  const origin = originOf(host, { port: bound, isSecure: tls !== undefined });
  return {
    address: hasLogin ? `${origin}/` : `${origin}/?token=${startToken}`,
    close: () =>
      new Promise((resolve) => {
        jobs.close();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

interface Listening {
  readonly host: string;
  readonly port: number;
  readonly tls: Tls | undefined;
}

type Fetch = ReturnType<typeof deskApp>['fetch'];

function listen(fetch: Fetch, { host, port, tls }: Listening): Server {
  const at = { fetch, hostname: host === 'localhost' ? '127.0.0.1' : host, port };
  return tls
    ? (serve({
        ...at,
        createServer: createSecureServer,
        serverOptions: { ...bounds, ...tls, minVersion: 'TLSv1.2' },
      }) as Server)
    : (serve({ ...at, createServer, serverOptions: bounds }) as Server);
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
