/** Where the desk may be reached: other machines only by TLS and log-in. */
import { writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { hostname, networkInterfaces } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '#pipeline/core/clock.ts';
import { openWorkspace } from '#pipeline/core/workspace.ts';
import { serveDesk } from '#pipeline/review/index.ts';
import { hostsOf } from '#pipeline/review/where.ts';
import { selfSigned } from '../../support/certificate.ts';
import { makeMember } from '../../support/desk-members.ts';
import { servedFrom } from '../../support/desk-served.ts';
import { makeDeskFolder, type DeskFolder } from '../../support/desk.ts';
import { temporaryFolder } from '../../support/temporary.ts';

interface Wanted {
  readonly host?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
}

async function place(): Promise<DeskFolder> {
  const made = await makeDeskFolder(temporaryFolder());
  onTestFinished(() => made.database.destroy());
  return made;
}

async function served(at: DeskFolder, wanted: Wanted): Promise<string> {
  const workspace = await openWorkspace({ state: `${at.folder}/.pingshen`, out: at.out });
  const desk = await serveDesk({
    ...at,
    ...wanted,
    workspace,
    clock: systemClock(),
    port: 0,
    ...servedFrom(at.folder),
  });
  onTestFinished(() => desk.close());
  return desk.address;
}

function pem({ folder }: DeskFolder): Required<Omit<Wanted, 'host'>> & { readonly ca: string } {
  const { cert, key } = selfSigned();
  const [tlsCert, tlsKey] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
  writeFileSync(tlsCert, cert);
  writeFileSync(tlsKey, key);
  return { tlsCert, tlsKey, ca: cert };
}

describe('a desk that others could reach', () => {
  it.each(['0.0.0.0', '::', '192.0.2.7', 'review.example'])('is refused without TLS: %s', async (host) => {
    const at = await place();
    await makeMember(at, '审核甲', 'auditor');
    await expect(served(at, { host })).rejects.toMatchObject({ code: 'C_TLS' });
    const { tlsCert } = pem(at);
    await expect(served(at, { host, tlsCert })).rejects.toMatchObject({ code: 'C_TLS' });
  });

  it('is refused without an account', async () => {
    const at = await place();
    const { tlsCert, tlsKey } = pem(at);
    await expect(served(at, { host: '0.0.0.0', tlsCert, tlsKey })).rejects.toMatchObject({ code: 'C_LOGIN' });
  });

  it('is refused with a certificate that is none, or is not the key’s', async () => {
    const at = await place();
    const [one, other] = [pem(at), selfSigned()];
    await expect(served(at, { ...one, tlsKey: `${at.folder}/none` })).rejects.toMatchObject({
      code: 'C_TLS',
    });
    writeFileSync(one.tlsKey, other.key);
    await expect(served(at, one)).rejects.toMatchObject({ code: 'C_TLS' });
    writeFileSync(one.tlsCert, 'no certificate');
    await expect(served(at, one)).rejects.toMatchObject({ code: 'C_TLS' });
  });

  it('speaks TLS and shows the log-in, with a cookie for TLS alone', async () => {
    const at = await place();
    await makeMember(at, '审核甲', 'auditor');
    const { ca, ...files } = pem(at);
    const address = await served(at, { host: '127.0.0.1', ...files });
    expect(address).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/$/u);
    const answer = await new Promise<{ status: number | undefined; protocol: unknown }>((resolve, reject) => {
      get(address, { ca }, (response) => {
        const { getProtocol } = response.socket as unknown as { getProtocol: () => string };
        resolve({ status: response.statusCode, protocol: getProtocol.call(response.socket) });
        response.resume();
      }).once('error', reject);
    });
    expect(answer).toEqual({ status: 401, protocol: 'TLSv1.3' });
    await expect(fetch(address.replace('https', 'http'))).rejects.toThrow();
  });
});

describe('the names a desk answers to', () => {
  it('are its own and no others', () => {
    expect(hostsOf('127.0.0.1', 8620)).toEqual(['127.0.0.1:8620', 'localhost:8620']);
    expect(hostsOf('review.example', 443)).toEqual(['review.example:443', 'review.example']);
    const all = hostsOf('0.0.0.0', 8620);
    expect(all).toContain(`${hostname().toLowerCase()}:8620`);
    const own = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal);
    if (own) expect(all).toContain(`${own.address}:8620`);
    expect(all).not.toContain('evil.test:8620');
  });
});
