import { expect } from '@playwright/test';
import { goal, log, storeWithASale, tabTo } from './page';
import { signIn } from './sign-in';
import { test } from './with-server';

test('everything is done without a mouse', async ({ page, server }) => {
  await storeWithASale(server, 'by-keys');
  await server.openStore('by-keys-too', 'A second store');
  await signIn(page, server, '/?store=by-keys');
  const dialog = page.getByRole('dialog');

  const set = page.getByRole('button', { name: 'Set a goal' });
  await tabTo(page, set);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Target')).toBeFocused();
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(set).toBeFocused();

  const card = goal(page, 'This month: revenue').getByRole('button', { name: /chart and history/ });
  await tabTo(page, card);
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Periods');
  const table = dialog.getByText('The chart as a table');
  await tabTo(page, table);
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('region', { name: 'The chart as a table' }));
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(card).toBeFocused();

  const menu = page.getByRole('button', { name: /^Change This month/ });
  await tabTo(page, menu);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Revise' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Revise the goal');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(menu).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: 'Pause' }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Resume' })).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, log(page));
  await tabTo(page, log(page).getByRole('button', { name: /first/ }));
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Net sales');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await tabTo(page, page.getByRole('button', { name: 'Menu', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Wallboard' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Store settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
