import { expect, type Page } from '@playwright/test';
import { goal, log, storeWithASale } from './page';
import { signIn } from './sign-in';
import { test } from './with-server';

test('an empty store shows how to send a first sale, and its arrival', async ({ page, server }) => {
  await server.openStore('empty', 'Empty store');
  await signIn(page, server, '/?store=empty');
  await expect(page.locator('pre')).toContainText('/api/empty/orders/1001');
  await server.sell('empty', 'o-1', { name: 'The very first' });
  await expect(log(page)).toContainText('The very first');
  await expect(page.getByText('Your first sale is in!')).toBeVisible();
});

test('a sale appears without reload, and goal and pace follow', async ({ page, server }) => {
  await storeWithASale(server, 'live-one');
  await server.post('/api/live-one/sales-goals', {
    metric: 'revenue',
    target: '100.00',
    period: 'monthly',
  });
  await signIn(page, server, '/?store=live-one');
  const card = goal(page, 'This month: revenue');
  await expect(card).toContainText('£10.00');
  await server.sell('live-one', 'big', { name: 'A big one', price: '95.00' });
  await expect(log(page)).toContainText('A big one');
  await expect(card).toContainText('£105.00');
  await expect(card).toContainText('Achieved');
  await expect(page.getByTestId('net-today')).toHaveText('£105.00');
  await log(page).getByText('A big one').click();
  await expect(page.getByRole('dialog', { name: 'Order big' })).toContainText('£95.00');
});

test('pausing loses nothing', async ({ page, server }) => {
  await storeWithASale(server, 'paused');
  await signIn(page, server, '/?store=paused');
  await expect(log(page)).toContainText('first');
  await page.getByRole('button', { name: 'Pause' }).click();
  for (let i = 1; i <= 12; i++) {
    await server.sell('paused', `while-paused-${i}`);
  }
  await expect(page.getByRole('button', { name: '12 new' })).toBeVisible();
  await expect(log(page)).not.toContainText('while-paused');
  await page.getByRole('button', { name: '12 new' }).click();
  await expect(log(page).getByText(/^while-paused-/)).toHaveCount(12);
});

test('what was sold while the line was cut is shown, each once', async ({ page, server }) => {
  await storeWithASale(server, 'cut');
  await signIn(page, server, '/?store=cut');
  await expect(log(page)).toContainText('first');
  server.cut();
  await expect(page.getByText(/^Offline since/)).toBeVisible();
  for (let i = 1; i <= 200; i++) {
    await server.sell('cut', `missed-${i}`);
  }
  await page.waitForTimeout(3_000);
  server.mend();
  await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 40_000 });
  await expect(log(page).getByText('missed-200', { exact: true })).toBeVisible();
  expect(await namesInLog(page)).toEqual([
    ...Array.from({ length: 200 }, (_, i) => `missed-${200 - i}`),
    'first',
  ]);
});

test('a restarted server is found again', async ({ page, server }) => {
  await storeWithASale(server, 'restarted');
  await signIn(page, server, '/?store=restarted');
  await server.stop();
  await expect(page.getByText(/^Offline since/)).toBeVisible();
  await server.run();
  const ready = Date.now();
  await server.sell('restarted', 'after-the-restart');
  // Its sessions are gone with it, so that it may ask for the password once more.
  const live = page.getByText('Live', { exact: true });
  const login = page.locator('input[name=password]');
  await expect(live.or(login)).toBeVisible({ timeout: 60_000 });
  console.log(`found again ${Date.now() - ready} ms after the server was ready`);
  if (await login.isVisible()) {
    await page.fill('input[name=username]', 'owner');
    await page.fill('input[name=password]', server.password);
    await page.click('button[type=submit]');
  }
  await expect(log(page)).toContainText('after-the-restart', { timeout: 40_000 });
});

test('a goal is set, refused, revised and retired in the form', async ({ page, server }) => {
  await storeWithASale(server, 'goals');
  await signIn(page, server, '/?store=goals');
  await page.getByRole('button', { name: 'Set a goal' }).click();
  await page.getByLabel('Target').fill('-5');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Target')).toHaveAccessibleDescription('must be more than 0');
  await page.getByLabel('Target').fill('50,000');
  await page.getByRole('button', { name: 'Save' }).click();
  const card = goal(page, 'This month: revenue');
  await expect(card).toContainText('of £50,000');
  await card.getByRole('button', { name: /^Change/ }).click();
  await page.getByRole('menuitem', { name: 'Revise' }).click();
  await page.getByLabel('Target').fill('60000');
  await expect(page.getByRole('dialog')).toContainText('£50,000.00 → £60,000.00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(card).toContainText('of £60,000');
  await card.getByRole('button', { name: /^Change/ }).click();
  await page.getByRole('menuitem', { name: 'Retire' }).click();
  await expect(card).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card).toContainText('of £60,000');
});

test('what a shop calls its products is never markup', async ({ page, server }) => {
  await storeWithASale(server, 'markup');
  await signIn(page, server, '/?store=markup');
  const name = '<img src=x onerror=alert(1)>';
  let alerts = 0;
  page.on('dialog', (dialog) => {
    alerts++;
    dialog.dismiss();
  });
  await server.sell('markup', 'evil', { name });
  await expect(log(page)).toContainText(name);
  await expect(log(page).locator('img[src="x"]')).toHaveCount(0);
  expect(alerts).toBe(0);
});

/** Every product in the log, newest first, scrolled through to the end. */
async function namesInLog(page: Page): Promise<string[]> {
  const seen = new Map<number, string>();
  const scroller = log(page);
  for (let top = 0; ; top += 400) {
    const isEnd = await scroller.evaluate((element, to) => {
      element.scrollTop = to;
      return to >= element.scrollHeight - element.clientHeight;
    }, top);
    await page.waitForTimeout(120);
    const rows = await scroller
      .locator('li')
      .evaluateAll((items) =>
        items.map((item) => [
          new DOMMatrix(getComputedStyle(item).transform).f,
          item.querySelector('button > span:nth-child(2) > span > span')?.textContent ?? '',
        ]),
      );
    for (const [at, name] of rows as [number, string][]) {
      seen.set(at, name);
    }
    if (isEnd) {
      return [...seen].sort(([a], [b]) => a - b).map(([, name]) => name);
    }
  }
}
