/** A task server of the test's own, on a free port, its data in a folder that is gone afterwards. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary.ts';

/** `redis-server` or `valkey-server` as installed; undefined where there is none. */
export const serverProgram = ['redis-server', 'valkey-server'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

/** What the suite says where it cannot test the engine. */
export const whySkipped =
  'no redis-server or valkey-server is installed: tests of the engine are skipped (apt-get install redis-server)';

export interface TestServer {
  readonly address: string;
  readonly client: Redis;
  /** Ends it without warning, and starts it again over the same data. */
  readonly crash: (downMs: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A free port of this machine; somebody else may take it before we do, but hardly will. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** Files of a certificate, itself its own authority, and its key. */
export interface ServerCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** Starts a server; `words` are options of redis-server. Rejects where it cannot be started (no TLS built in). */
export async function launchServer(
  folder: string,
  words: readonly string[] = [],
  tls?: ServerCertificate,
): Promise<TestServer> {
  const port = await freePort();
  const login = words.includes('--requirepass') ? `:${words[words.indexOf('--requirepass') + 1] ?? ''}@` : '';
  const address = `${tls ? 'rediss' : 'redis'}://${login}127.0.0.1:${String(port)}`;
  const open = tls
    ? ['--port', '0', '--tls-port', String(port), '--tls-auth-clients', 'no']
    : ['--port', String(port)];
  const certified = tls
    ? ['--tls-cert-file', tls.certificate, '--tls-key-file', tls.key, '--tls-ca-cert-file', tls.certificate]
    : [];
  const options = ['--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''];
  const launch = (): ChildProcess =>
    spawn(serverProgram ?? '', [...open, ...certified, ...options, ...words], { stdio: 'ignore' });
  let child = launch();
  const client = new Redis(address, {
    maxRetriesPerRequest: null,
    retryStrategy: () => 50,
    ...(tls && { tls: { ca: readFileSync(tls.certificate) } }),
  });
  client.on('error', () => undefined);
  const exit = Promise.withResolvers<never>();
  const fail = (): void => {
    client.disconnect();
    exit.reject(new Error('the server did not start'));
  };
  child.once('exit', fail);
  await Promise.race([client.ping(), exit.promise]);
  child.off('exit', fail);
  return {
    address,
    client,
    async crash(downMs) {
      child.kill('SIGKILL');
      await sleep(downMs);
      child = launch();
    },
    async stop() {
      client.disconnect();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** The same for one test. */
export async function testServer(words: readonly string[] = []): Promise<TestServer> {
  const server = await launchServer(temporaryFolder(), words);
  onTestFinished(() => server.stop());
  return server;
}
