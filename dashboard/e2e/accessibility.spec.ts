import { expect } from '@playwright/test';
import { fromMenu, goal, log, nothingSerious, storeWithASale } from './page';
import { fillIn } from './sign-in';
import { test } from './with-server';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing serious stands in anybody's way: ${colorScheme}`, async ({ page, server }) => {
    const storeId = `axe-${colorScheme}`;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await storeWithASale(server, storeId);
    await server.put(`/api/${storeId}/orders/first/cancellation`, {
      cancelledAt: new Date().toISOString(),
    });
    for (const [metric, target] of [
      ['units_sold', '100'],
      ['revenue', '0.01'],
    ]) {
      await server.post(`/api/${storeId}/sales-goals`, { metric, target, period: 'weekly' });
    }
    await server.openStore(`${storeId}-empty`, 'Empty');

    await page.goto(`${server.url}/?store=${storeId}`);
    await expect(page.locator('input[name=username]')).toBeVisible();
    await nothingSerious(page);
    await fillIn(page, server);
    await expect(log(page)).toContainText('Cancelled');
    await expect(goal(page, 'This week: units sold')).toBeVisible();
    await nothingSerious(page);

    await goal(page, 'This week: units sold').click();
    await expect(page.getByRole('dialog')).toContainText('Running');
    await page.getByRole('dialog').getByText('The chart as a table').click();
    await nothingSerious(page);
    await page.keyboard.press('Escape');

    await log(page).getByText('first').last().click();
    await expect(page.getByRole('dialog')).toContainText('Net sales');
    await nothingSerious(page);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Set a goal' }).click();
    await page.getByLabel('Target').fill('x');
    await page.getByRole('button', { name: 'More choices' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByLabel('Target')).toHaveAttribute('aria-invalid', 'true');
    await nothingSerious(page);
    await page.keyboard.press('Escape');

    await fromMenu(page, 'Store settings');
    await expect(page.getByRole('dialog')).toContainText('Time zone');
    await nothingSerious(page);

    for (const path of [`/wall?store=${storeId}`, `/?store=${storeId}-empty`]) {
      await page.goto(`${server.url}${path}`);
      await expect(page.getByText('Live', { exact: true })).toBeVisible();
      await nothingSerious(page);
    }
  });
}
