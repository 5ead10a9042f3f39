/** Shows an address in the browser of whoever sits at this machine. */
import { spawn } from 'node:child_process';

/** The system's own way to open an address; none of them goes through a shell. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};

/** Asks for it and goes on; where there is no desktop the printed address remains. */
export function openBrowser(address: string): void {
  const [program, ...words] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
