import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Standalone } from './server';

export const log = (page: Page) => page.getByRole('log');
export const goal = (page: Page, name: string) => page.getByRole('article', { name });

export async function storeWithASale(server: Standalone, storeId: string): Promise<void> {
  await server.openStore(storeId, storeId);
  await server.sell(storeId, 'first');
}

/** Opens what the page's menu names. */
export async function fromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Presses Tab until it is there. */
export async function tabTo(page: Page, there: Locator): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (await there.evaluate((element) => element === document.activeElement)) {
      return;
    }
  }
  await expect(there).toBeFocused();
}

/** Asks axe about the page as it stands once what moves has come to rest. */
export async function nothingSerious(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
        .map((animation) => animation.finished),
    ),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
