/** Everything between run, server and workers through TLS, with a certificate that the office made itself. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { engineRun, startWorker } from '../../../support/engine.ts';
import { turnBytes } from '../../../support/misbehaving-tasks.ts';
import { launchServer, serverProgram, whySkipped, type ServerCertificate } from '../../../support/redis.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

if (serverProgram === undefined) console.warn(whySkipped);

/** Certificate and key for this machine's own address; undefined where there is no openssl. */
function certify(folder: string): ServerCertificate | undefined {
  const [certificate, key] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
  const words = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
  ];
  const named = [
    '-subj',
    '/CN=localhost',
    '-addext',
    'subjectAltName=IP:127.0.0.1',
    '-out',
    certificate,
    '-keyout',
    key,
  ];
  return spawnSync('openssl', [...words, ...named]).status === 0 ? { certificate, key } : undefined;
}

it.skipIf(serverProgram === undefined)(
  'run and worker meet through TLS, and a server of another certificate is refused',
  async (context) => {
    const folder = temporaryFolder();
    const made = certify(folder);
    const server = made && (await launchServer(folder, [], made).catch(() => undefined));
    if (!made || !server) {
      context.skip('no openssl, or a server built without TLS: skipped');
      return;
    }
    onTestFinished(() => server.stop());
    const engine = { authority: made.certificate };
    const { executor, blobs } = await engineRun(server.address, { engine });
    startWorker(server.address, 1, made.certificate);
    const { turned } = await executor.run(turnBytes, { blob: await blobs.put(Buffer.from('页')) });
    expect(await blobs.has(turned)).toBe(true);
    const refused: unknown = await engineRun(server.address).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'M_ENGINE', exitCode: 4 });
    expect((refused as Error).message).toMatch(/self-signed certificate/u);
    const absent: unknown = await engineRun(server.address, {
      engine: { authority: path.join(folder, 'absent.pem') },
    }).catch((error: unknown) => error);
    expect(absent).toMatchObject({ code: 'S_READ', exitCode: 5 });
  },
);
