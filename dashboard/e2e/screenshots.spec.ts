import { expect, type Page, test } from '@playwright/test';
import { Standalone } from './server';
import { fillIn, signIn } from './sign-in';
import { anAfternoon, ordersUntil } from './some-shop';

/** `npm run screenshots`: every page in light and dark, wide and narrow, into target/screenshots. */
const FOLDER = 'target/screenshots';
let server: Standalone;

test.skip(!process.env.SCREENSHOTS, 'made by npm run screenshots only');
test.beforeAll(async () => {
  server = await Standalone.start();
  const now = Date.now();
  const zone = anAfternoon(now);
  await server.openStore('acme', 'Acme Home', zone);
  await server.openStore('new', 'New store');
  const orders = ordersUntil(now, zone, 80, 46) as { type: string; orderId: string }[];
  await server.import('acme', orders.slice(0, -30));
  for (const { type: _, orderId, ...order } of orders.slice(-30)) {
    await server.put(`/api/acme/orders/${orderId}`, order);
  }
  const last = orders.map(({ orderId }) => orderId).reverse();
  const at = new Date().toISOString();
  await server.put(`/api/acme/orders/${last[2]}/refunds/r`, { refundedAt: at, amount: '5.00' });
  await server.put(`/api/acme/orders/${last[5]}/cancellation`, { cancelledAt: at });
  await server.put(`/api/acme/orders/${last[9]}/retraction`, { retractedAt: at });
  await server.sell('acme', 'B-1', { name: 'Brass lamp', price: '95.00' });
  await server.sell('acme', 'B-2', { name: 'Clay bowl', price: '24.90' });
  for (const [period, target] of [
    ['daily', '4200.00'],
    ['weekly', '22500.00'],
    ['monthly', '88000.00'],
  ]) {
    await server.post('/api/acme/sales-goals', {
      metric: 'revenue',
      period,
      target,
      ...(period !== 'monthly' && { curve: 'seasonal' }),
    });
  }
  await server.post('/api/acme/sales-goals', {
    metric: 'units_sold',
    period: 'monthly',
    target: '2500',
  });
});
test.afterAll(async () => {
  await server?.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390, 1920]) {
    test(`${colorScheme} ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 1080 });
      await page.emulateMedia({ colorScheme });
      const shoot = (name: string, fullPage = false) =>
        picture(page, `${name}-${colorScheme}-${width}`, fullPage);
      if (width === 1920) {
        await signIn(page, server, '/wall?store=acme');
        await expect(page.getByText('Clay bowl').first()).toBeVisible();
        await shoot('wall');
        return;
      }
      await page.goto(`${server.url}/?store=acme`);
      await expect(page.locator('input[name=username]')).toBeVisible();
      await shoot('sign-in');
      await fillIn(page, server);
      await expect(page.getByRole('log')).toContainText('Clay bowl');
      await shoot('dashboard');
      await page.getByRole('log').getByText('Clay bowl').first().click();
      await expect(page.getByRole('dialog')).toContainText('Net sales');
      await shoot('order');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'This month: revenue: chart' }).click();
      await expect(page.getByRole('dialog')).toContainText('Before the goal was set');
      await shoot('goal-details');
      await page.getByRole('dialog').getByRole('listitem').nth(1).click();
      await expect(page.getByRole('dialog')).toContainText('Made it');
      await shoot('goal-past');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Set a goal' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await shoot('goal-form');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('menuitem', { name: 'Store settings' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await shoot('settings');
      await page.keyboard.press('Escape');
      const asOf = new Date(Date.now() - 30 * 3_600_000).toISOString();
      await page.goto(`${server.url}/audit?store=acme&goal=monthly-revenue&asOf=${asOf}&known=now`);
      await expect(page.getByTestId('adds-up')).toContainText('Adds up exactly');
      await page.getByRole('button', { name: 'Verify now' }).click();
      await expect(page.getByTestId('proof')).toContainText('Equal', { timeout: 60_000 });
      await page.evaluate(() => scrollTo({ top: 0 }));
      await shoot('audit', true);
      await page.getByRole('tab', { name: 'How it came about' }).click();
      await expect(page.getByRole('button', { name: 'Read again' })).toBeVisible();
      await shoot('audit-history', true);
      await page.goto(`${server.url}/?store=new`);
      await expect(page.locator('pre')).toBeVisible();
      await shoot('empty');
    });
  }
}

async function picture(page: Page, name: string, fullPage: boolean) {
  await page.waitForTimeout(900);
  await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage });
}
