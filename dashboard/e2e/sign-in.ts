import { expect, type Page } from '@playwright/test';
import type { Standalone } from './server';

/** Signs in as the owner and waits until the page is live. */
export async function signIn(page: Page, server: Standalone, path: string): Promise<void> {
  await page.goto(`${server.url}${path}`);
  await fillIn(page, server);
}

/** The same where the login is open already. */
export async function fillIn(page: Page, server: Standalone, who = 'owner'): Promise<void> {
  await page.fill('input[name=username]', who);
  await page.fill('input[name=password]', server.password);
  await page.click('button[type=submit]');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
}
