/** A browser that is installed on this machine; none is ever downloaded. */
import { existsSync } from 'node:fs';

const places = [
  process.env['PINGSHEN_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The program, or undefined where there is none. */
export const browserProgram = places.find((place) => place !== undefined && existsSync(place));
