import { expect } from '@playwright/test';
import { fromMenu, storeWithASale } from './page';
import { signIn } from './sign-in';
import { test } from './with-server';

test("a store's settings are changed, and refused at their field", async ({ page, server }) => {
  await storeWithASale(server, 'settled');
  await signIn(page, server, '/?store=settled');
  await fromMenu(page, 'Store settings');
  const dialog = page.getByRole('dialog', { name: 'Store settings' });
  const name = dialog.getByLabel('Name', { exact: true });
  await name.fill('x'.repeat(600));
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.fill('Lamps of Leeds');
  await dialog.getByRole('combobox', { name: 'Week starts on' }).click();
  await page.getByRole('option', { name: 'Sunday' }).click();
  await expect(dialog).toContainText('re-cuts the running and later periods');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  await expect(page.getByLabel('Store', { exact: true })).toContainText('Lamps of Leeds');
});

test('that figures stand still is said', async ({ page, server }) => {
  await storeWithASale(server, 'parked');
  // What a server answers whose store is parked; nothing that is sent could park one.
  await page.route('**/api/parked/orders/recent?limit=1', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), parkedAt: 1234 } });
  });
  await signIn(page, server, '/?store=parked');
  await expect(page.getByRole('alert')).toContainText('event 1,234 was recorded but could not');
});

test('the wallboard shows what there is, and hides amounts', async ({ page, server }) => {
  await storeWithASale(server, 'wall');
  await server.post('/api/wall/sales-goals', {
    metric: 'revenue',
    target: '40.00',
    period: 'monthly',
  });
  await signIn(page, server, '/wall?store=wall');
  await expect(page).toHaveURL(/\/wall\?store=wall/);
  await expect(page.getByText('£10', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('article', { name: 'This month: revenue' })).toContainText('25%');
  await server.sell('wall', 'second');
  await expect(page.getByText('£20', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Hide amounts' }).click();
  await expect(page.locator('main')).not.toContainText('£');
  await expect(page.getByRole('article', { name: 'This month: revenue' })).toContainText('50%');
  await page.getByRole('link', { name: 'Back to the dashboard' }).click();
  await expect(page.getByRole('log')).toContainText('second');
});
