import { expect, type Page } from '@playwright/test';
import { log, storeWithASale } from './page';
import { signIn } from './sign-in';
import { test } from './with-server';

test('one kind of entries can be looked at alone', async ({ page, server }) => {
  await storeWithASale(server, 'kinds');
  await server.sell('kinds', 'kept');
  await server.put('/api/kinds/orders/first/cancellation', {
    cancelledAt: new Date().toISOString(),
  });
  await signIn(page, server, '/?store=kinds');
  await expect(log(page).getByRole('listitem')).toHaveCount(3);
  await page.getByText('Cancellations', { exact: true }).click();
  await expect(log(page).getByRole('listitem')).toHaveCount(1);
  await expect(log(page)).toContainText('Cancelled');
  await expect(log(page)).toContainText('−£10.00');
  await page.getByText('Refunds', { exact: true }).click();
  await expect(log(page)).toContainText('Nothing of this kind');
});

test('older entries come as one scrolls to them', async ({ page, server }) => {
  await server.openStore('older', 'older');
  // An import records different orders as they get done, so neither end of the list is one of its.
  await server.sell('older', 'oldest');
  const from = Date.now() - 20 * 3_600_000;
  await server.import(
    'older',
    Array.from({ length: 320 }, (_, i) => ({
      type: 'PlaceOrder',
      orderId: `o-${i}`,
      placedAt: new Date(from + i * 60_000).toISOString(),
      currency: 'GBP',
      lines: [{ sku: 'S', name: `sold-${i}`, quantity: 1, unitPrice: '1.00' }],
    })),
  );
  await server.sell('older', 'newest');
  await signIn(page, server, '/?store=older');
  await expect(log(page)).toContainText('newest');
  await expect(async () => {
    await log(page).evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    await expect(log(page).getByText('oldest', { exact: true })).toBeVisible({ timeout: 300 });
  }).toPass();
  await expect(log(page)).toContainText('That is all of them.');
});

test('a page that nobody looked at catches up when it is looked at', async ({ page, server }) => {
  await storeWithASale(server, 'asleep');
  await signIn(page, server, '/?store=asleep');
  await expect(log(page)).toContainText('first');
  await look(page, false);
  server.cut();
  await expect(page.getByText(/^Offline since/)).toBeVisible();
  for (let i = 1; i <= 3; i++) {
    await server.sell('asleep', `while-asleep-${i}`);
  }
  server.mend();
  await look(page, true);
  await expect(log(page).getByText(/^while-asleep-/)).toHaveCount(3);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
});

/** What the browser says to a page whose tab goes behind another, or whose laptop is closed. */
async function look(page: Page, isLookedAt: boolean) {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, !isLookedAt);
}
