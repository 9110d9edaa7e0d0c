import { accessSync, constants } from 'node:fs';
import process from 'node:process';
import { chromium, type Browser } from 'playwright-core';

/** Where a Chromium is found that somebody has installed: none is downloaded. */
const places = [
  process.env['SHEETMARK_CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const chromiumPath = places.find(isExecutable);

if (chromiumPath === undefined)
  console.warn(
    'NO CHROMIUM: the pages are not looked at by a browser. Install one, or name it in SHEETMARK_CHROMIUM.',
  );

export async function openBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('there is no Chromium');
  return chromium.launch({
    executablePath: chromiumPath,
    // Containers have no user namespaces, and the pages are our own.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
}

function isExecutable(path: string): boolean {
  if (path === '') return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
