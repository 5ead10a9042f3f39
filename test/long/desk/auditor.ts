/** An auditor at work, by HTTP: looks at an item with its scan, decides, goes on. */

export interface Step {
  readonly id: string;
  readonly version: number;
  readonly action: 'return' | 'ask' | 'undo';
}

export interface Auditor {
  readonly name: string;
  readonly page: (path: string) => Promise<string>;
  /** Looks at an item and its scan as the browser does. */
  readonly look: (id: string) => Promise<void>;
  /** The status, and the version that stands now. */
  readonly decide: (step: Step) => Promise<{ readonly status: number; readonly version: number }>;
}

/** Logs in. */
export async function signIn(origin: string, name: string, password: string): Promise<Auditor> {
  const json = { origin, 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/sign-in`, {
    ...{ method: 'POST', headers: json, body: JSON.stringify({ name, password }) },
  });
  if (answer.status !== 200)
    throw new Error(`${name} cannot log in: ${answer.status} ${await answer.text()}`);
  return await atWork(origin, name, cookieOf(answer));
}

/** Opens the address that the desk printed, at a desk of one person, and gives a name. */
export async function openByAddress(address: string, name: string): Promise<Auditor> {
  const { origin } = new URL(address);
  const cookie = cookieOf(await fetch(address, { redirect: 'manual' }));
  const { token, ...auditor } = await atWork(origin, name, cookie);
  const answer = await fetch(`${origin}/name`, {
    method: 'POST',
    headers: { origin, cookie, 'content-type': 'application/json', 'x-desk-token': token },
    body: JSON.stringify({ name }),
  });
  if (answer.status !== 200) throw new Error(`no name could be given: ${answer.status}`);
  return auditor;
}

const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

async function atWork(
  origin: string,
  name: string,
  cookie: string,
): Promise<Auditor & { readonly token: string }> {
  const json = { origin, 'content-type': 'application/json' };
  const page = async (path: string): Promise<string> => {
    const got = await fetch(origin + path, { headers: { cookie } });
    if (got.status !== 200) throw new Error(`${path}: ${got.status}`);
    return await got.text();
  };
  const token = /(?:data-token|name="desk-token" content)="([0-9a-f]+)"/u.exec(await page('/'))?.[1] ?? '';
  return {
    name,
    token,
    page,
    async look(id) {
      const image = /\/image\/[0-9a-f]{32}/u.exec(await page(`/item/${id}`))?.[0];
      if (image !== undefined) await page(image);
    },
    async decide(step) {
      const body = JSON.stringify({ ...step, ...(step.action === 'return' && { reason: '请补正' }) });
      const headers = { ...json, cookie, 'x-desk-token': token };
      const made = await fetch(`${origin}/step`, { method: 'POST', headers, body });
      const { version } = (await made.json()) as { readonly version?: number };
      return { status: made.status, version: version ?? -1 };
    },
  };
}
