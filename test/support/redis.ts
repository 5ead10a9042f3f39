/** A task server of the test's own, on a free port, its data in a folder that is gone afterwards. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
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

/** Starts a server; `words` are options of redis-server. */
export async function launchServer(folder: string, words: readonly string[] = []): Promise<TestServer> {
  const port = await freePort();
  const login = words.includes('--requirepass') ? `:${words[words.indexOf('--requirepass') + 1] ?? ''}@` : '';
  const address = `redis://${login}127.0.0.1:${String(port)}`;
  const options = ['--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''];
  let child: ChildProcess;
  const start = (): void => {
    child = spawn(serverProgram ?? '', ['--port', String(port), ...options, ...words], { stdio: 'ignore' });
  };
  start();
  const client = new Redis(address, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await client.ping();
  return {
    address,
    client,
    async crash(downMs) {
      child.kill('SIGKILL');
      await sleep(downMs);
      start();
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
