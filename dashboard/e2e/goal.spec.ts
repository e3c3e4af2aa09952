import { expect } from '@playwright/test';
import { goal, storeWithASale } from './page';
import { signIn } from './sign-in';
import { test } from './with-server';

test('behind a goal are its chart and its periods', async ({ page, server }) => {
  await storeWithASale(server, 'details');
  const DAY = 86_400_000;
  await server.import(
    'details',
    [1, 2, 3].map((days) => ({
      type: 'PlaceOrder',
      orderId: `ago-${days}`,
      placedAt: new Date(Date.now() - days * DAY).toISOString(),
      currency: 'GBP',
      lines: [{ sku: 'S', name: 'Lamp', quantity: 1, unitPrice: days === 2 ? '40.00' : '3.00' }],
    })),
  );
  await server.post('/api/details/sales-goals', {
    metric: 'revenue',
    target: '20.00',
    period: 'daily',
  });
  await signIn(page, server, '/?store=details');
  await goal(page, 'Today: revenue').click();
  const dialog = page.getByRole('dialog', { name: 'Today: revenue' });
  await expect(dialog.getByRole('img', { name: /£10.00 of £20.00/ })).toBeVisible();
  await dialog.getByText('The chart as a table').click();
  await expect(dialog.getByRole('table')).toContainText('£20.00');
  await expect(dialog.getByRole('listitem')).toHaveCount(4);
  await expect(dialog).toContainText('Before the goal was set');
  await dialog.getByRole('button', { name: /£40.00/ }).click();
  await expect(dialog.getByRole('img', { name: /£40.00 of £20.00/ })).toBeVisible();
  await expect(dialog).toContainText('Made it, with £20.00 to spare');

  await dialog.getByRole('button', { name: /Running/ }).click();
  await server.sell('details', 'more', { price: '15.00' });
  await expect(dialog.getByRole('img', { name: /£25.00 of £20.00/ })).toBeVisible();
});
