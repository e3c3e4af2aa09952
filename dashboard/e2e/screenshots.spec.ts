import { expect, type Page, test } from '@playwright/test';
import { Standalone } from './server';
import { signIn } from './sign-in';

/** `npm run screenshots`: every page in light and dark, wide and narrow, into target/screenshots. */
const FOLDER = 'target/screenshots';
const NAMES = ['Linen bench', 'Oak shelf', 'Wool throw', 'Brass lamp', 'Clay bowl', 'Silk scarf'];
let server: Standalone;

test.skip(!process.env.SCREENSHOTS, 'made by npm run screenshots only');
test.beforeAll(async () => {
  server = await Standalone.start();
  await server.openStore('acme', 'Acme Home');
  await server.openStore('new', 'New store');
  for (let i = 0; i < 40; i++) {
    const name = NAMES[i % NAMES.length] ?? '';
    await server.sell('acme', `o-${i}`, { name, price: `${12 + ((i * 37) % 90)}.50` });
  }
  await server.put('/api/acme/orders/o-36/refunds/r', {
    refundedAt: new Date().toISOString(),
    amount: '5.00',
  });
  await server.put('/api/acme/orders/o-33/cancellation', { cancelledAt: new Date().toISOString() });
  await server.put('/api/acme/orders/o-31/retraction', { retractedAt: new Date().toISOString() });
  for (const [period, target] of [
    ['daily', '1500.00'],
    ['weekly', '9000.00'],
    ['monthly', '40000.00'],
  ]) {
    await server.post('/api/acme/sales-goals', { metric: 'revenue', period, target });
  }
});
test.afterAll(async () => {
  await server?.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390, 1920]) {
    test(`${colorScheme} ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 1080 });
      await page.emulateMedia({ colorScheme });
      const shoot = (name: string) => picture(page, `${name}-${colorScheme}-${width}`);
      if (width === 1920) {
        await signIn(page, server, '/wall?store=acme');
        await expect(page.getByText('Brass lamp').first()).toBeVisible();
        await shoot('wall');
        return;
      }
      await signIn(page, server, '/?store=acme');
      await expect(page.getByRole('log')).toContainText('Never placed');
      await shoot('dashboard');
      await page.getByRole('log').getByText('Clay bowl').first().click();
      await expect(page.getByRole('dialog')).toContainText('Net sales');
      await shoot('order');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Set a goal' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await shoot('goal-form');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('menuitem', { name: 'Store settings' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await shoot('settings');
      await page.goto(`${server.url}/?store=new`);
      await expect(page.locator('pre')).toBeVisible();
      await shoot('empty');
    });
  }
}

async function picture(page: Page, name: string) {
  await page.waitForTimeout(900);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
}
