/** Logging in and out, and choosing a password. */
import type { Context as Request, Hono } from 'hono';
import { passwordChangeSchema, signInSchema, type PasswordChange } from '#schemas/records/desk-change.ts';
import { passwordPage } from '#templates/desk/account-page.ts';
import { namePage } from '#templates/desk/door-page.ts';
import { words } from '#templates/desk/words.ts';
import { accountOf, changePassword } from '../core/accounts.ts';
import { auditLog } from '../core/audit-log.ts';
import { isNoPassword, isPassword, passwordLengths } from '../core/passwords.ts';
import { openAttempts, type Attempts } from './attempts.ts';
import type { Desk } from './desk.ts';
import { isJson } from './guard.ts';
import { isLoginWanted } from './people.ts';
import { shaped, type Room, type Visit } from './room.ts';

export function addAccounts(app: Hono, room: Room): void {
  const { desk, visit, change, sessions } = room;
  const attempts = openAttempts(() => desk.clock.monotonic());
  const knocking: Knocking = { desk, attempts };
  app.post('/sign-in', (request) => signIn(request, room, knocking));
  app.post(
    '/sign-out',
    change(async ({ request, session, frame }) => {
      sessions.end(request, session);
      await note(desk, 'person.sign-out', frame.person);
      return request.json({ ok: true });
    }, 'look'),
  );
  // Without accounts a name is all there is: mistyped, or another's turn, it is given anew.
  app.get(
    '/who',
    visit(({ request, session, frame: { hasLogin, person } }) =>
      hasLogin ? request.redirect('/password', 303) : request.html(namePage(session.token, person)),
    ),
  );
  app.get(
    '/password',
    visit(({ request, session, frame }) =>
      request.html(passwordPage(session.token, { isFirst: !frame.hasLogin })),
    ),
  );
  app.post(
    '/password',
    change(
      shaped(passwordChangeSchema, (known, given) => choosePassword(known, given, { ...knocking, room })),
      'look',
    ),
  );
  const onlyPost = (request: Request): Response => request.text('only POST', 405);
  for (const route of ['/sign-in', '/sign-out']) app.get(route, onlyPost);
}

interface Knocking {
  readonly desk: Desk;
  readonly attempts: Attempts;
}

async function signIn(request: Request, { sessions }: Room, { desk, attempts }: Knocking): Promise<Response> {
  if (!isJson(request)) return request.json({ error: 'json' }, 415);
  const given = signInSchema.safeParse(await request.req.json().catch(() => undefined));
  if (!given.success || !(await isLoginWanted(desk.database))) return request.json({ error: 'shape' }, 400);
  const { name, password } = given.data;
  const checked = await check(request, { name, password }, { desk, attempts });
  if (typeof checked !== 'string') return checked;
  sessions.begin(request, name, checked);
  await note(desk, 'person.sign-in', name);
  return request.json({ ok: true });
}

/** The password record of somebody who gave the right one; otherwise the refusal. */
async function check(
  request: Request,
  { name, password }: { readonly name: string; readonly password: string },
  { desk, attempts }: Knocking,
): Promise<string | Response> {
  const account = await accountOf(desk.database, name);
  const record = account && !account.isDisabled ? account.password : undefined;
  const one = { name: `${name}\n${account?.password ?? ''}`, machine: machineOf(request) };
  const wait = attempts.take(one);
  if (wait > 0) {
    request.header('Retry-After', String(wait));
    return request.json({ error: 'wait', message: words.wait(wait) }, 429);
  }
  const isRight = await (record === undefined ? isNoPassword(password) : isPassword(password, record));
  if (isRight && record !== undefined) {
    attempts.succeeded(one);
    return record;
  }
  await note(desk, 'person.refused', name);
  return request.json({ error: 'password', message: words.wrongPassword }, 401);
}

async function choosePassword(
  { request, frame }: Visit,
  { old, password }: PasswordChange,
  { desk, attempts, room }: Knocking & { readonly room: Room },
): Promise<Response> {
  if (!frame.hasLogin) return request.json({ error: 'shape' }, 400);
  const checked = await check(request, { name: frame.person, password: old }, { desk, attempts });
  if (typeof checked !== 'string') return checked;
  const fault = faultOf(password, { name: frame.person, old });
  if (fault !== undefined) return request.json({ error: 'weak', message: fault }, 400);
  const record = await changePassword(
    desk.database,
    { name: frame.person, password },
    desk.clock.timestamp(),
  );
  // Sessions that began by the old password end here, this one begins anew.
  room.sessions.begin(request, frame.person, record);
  return request.json({ ok: true });
}

function faultOf(
  password: string,
  { name, old }: { readonly name: string; readonly old: string },
): string | undefined {
  const { least } = passwordLengths;
  if ([...password].length < least) return words.passwordShort(least);
  if (password === old) return words.passwordSame;
  if (new Set(password).size < 5 || password.includes(name)) return words.passwordWeak;
  return undefined;
}

async function note({ database, clock }: Desk, action: string, name: string): Promise<void> {
  await auditLog(database).append({ at: clock.timestamp(), actor: name, action, data: { name } });
}

/** The address of the other end; undefined where the request came by no socket. */
function machineOf(request: Request): string | undefined {
  const environment = request.env as
    { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } } | undefined;
  return environment?.incoming?.socket?.remoteAddress;
}
