import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './browser/find.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Draws docs/icon.svg in the sizes that the manifest names, into public/icon. */
export async function main(): Promise<number> {
  const svg = readFileSync(path.join(root, 'docs/icon.svg'), 'utf8');
  const folder = path.join(root, 'public/icon');
  mkdirSync(folder, { recursive: true });
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 128]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    await page.screenshot({ path: path.join(folder, `${size}.png`), omitBackground: true });
  }
  await browser.close();
  return 0;
}
