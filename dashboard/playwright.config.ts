import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** The machine's own Chromium; where there is none, the one inside an npm package that `.ci/run` fetches then. */
async function browser(): Promise<{ executablePath?: string; args: string[] }> {
  const own = process.env.CHROMIUM ?? CHROMIUM.find(existsSync);
  if (own) {
    return { executablePath: own, args: ARGUMENTS };
  }
  const packaged = '@sparticuz/chromium';
  const { default: chromium } = await import(packaged);
  return {
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, ...ARGUMENTS],
  };
}

/** Drives a real Chromium against the real standalone, which the tests start themselves. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/e2e',
  workers: 1,
  // Once more, and reported as flaky: what a crowded machine delays by minutes is not the page's fault.
  retries: 1,
  // As long as a busy machine may take; what is at hand is seen at once.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    actionTimeout: 30_000,
    locale: 'en-GB',
    viewport: { width: 1440, height: 1000 },
    launchOptions: await browser(),
  },
});
