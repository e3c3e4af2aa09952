import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { nothingSerious, tabTo } from './page';
import type { Standalone } from './server';
import { fillIn, signIn } from './sign-in';
import { test } from './with-server';

const HOUR = 3_600_000;
const VERIFIER = join(import.meta.dirname, '../../verifier/target/paceline-verifier.jar');
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const figure = (page: Page, name: string) =>
  page.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell');
const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

/** A shop with a past: £30 at the moment that is answered; then £95 more, £5 back, another target. */
async function shopWithAPast(server: Standalone, storeId: string): Promise<string> {
  await server.openStore(storeId, storeId);
  await server.post(`/api/${storeId}/sales-goals`, {
    metric: 'revenue',
    target: '100.00',
    period: 'monthly',
  });
  for (const order of ['one', 'two', 'three']) {
    await server.sell(storeId, order);
  }
  await pause(30);
  const moment = new Date().toISOString();
  await pause(30);
  await server.sell(storeId, 'big', { name: 'A big one', price: '95.00' });
  await server.put(`/api/${storeId}/orders/one/refunds/r`, {
    refundedAt: new Date().toISOString(),
    amount: '5.00',
  });
  await server.post(`/api/${storeId}/sales-goals`, {
    metric: 'revenue',
    target: '200.00',
    period: 'monthly',
  });
  return moment;
}

const desk = (storeId: string, asOf: string, known = 'then') =>
  `/audit?store=${storeId}&goal=monthly-revenue&asOf=${asOf}&known=${known}`;

/** Files go through memory: a chooser of files cannot be driven. */
async function withoutChooser(page: Page) {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
}

async function saved(page: Page, button: string): Promise<{ path: string; text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const path = await (await coming).path();
  return { path, text: readFileSync(path, 'utf8') };
}

test('a moment stands beside now, with what differs marked', async ({ page, server }) => {
  const moment = await shopWithAPast(server, 'past');
  await signIn(page, server, desk('past', moment));
  await expect(card(page, 'Then')).toContainText('£30.00of £100');
  await expect(card(page, 'Now')).toContainText('£120.00of £200');
  await expect(figure(page, 'Actual')).toHaveText(['£30.00', '£120.00', '£90.00 more']);
  await expect(figure(page, 'Target')).toHaveText(['£100.00', '£200.00', '£100.00 more']);
  await expect(figure(page, 'Orders')).toHaveText(['3', '4', '1 more']);
  await expect(page.locator('td del', { hasText: '£30.00' })).toBeVisible();
  await expect(page.locator('td ins', { hasText: '£120.00' })).toBeVisible();
  await expect(page.getByText('2 entries since then')).toBeVisible();
  await expect(card(page, 'The ticker: then')).not.toContainText('A big one');
  await expect(card(page, 'The ticker: now')).toContainText(/A big one.*since then/);

  await server.sell('past', 'live', { price: '7.00' });
  await expect(figure(page, 'Actual')).toHaveText(['£30.00', '£127.00', '£97.00 more']);
  await expect(page.getByText('3 entries since then')).toBeVisible();

  await page.getByRole('button', { name: 'To now' }).click();
  await expect(figure(page, 'Actual').first()).toHaveText('£127.00');
  expect(new URL(page.url()).searchParams.get('asOf')).not.toBe(moment);
  expect(new URL(page.url()).searchParams.get('goal')).toBe('monthly-revenue');
});

test('what was learned later is there by what is known today only', async ({ page, server }) => {
  const moment = await shopWithAPast(server, 'learned');
  await server.import('learned', [
    {
      type: 'PlaceOrder',
      orderId: 'late',
      placedAt: new Date(Date.parse(moment) - 1_000).toISOString(),
      currency: 'GBP',
      lines: [{ sku: 'S', name: 'Found in a drawer', quantity: 1, unitPrice: '3.50' }],
    },
  ]);
  await signIn(page, server, desk('learned', moment));
  await expect(figure(page, 'Actual').first()).toHaveText('£30.00');
  await expect(card(page, 'The ticker: then')).not.toContainText('Found in a drawer');
  await page.getByText('As known today', { exact: true }).click();
  await expect(page.getByText(/What we know today about that moment/)).toBeVisible();
  await expect(figure(page, 'Actual').first()).toHaveText('£33.50');
  await expect(figure(page, 'Target').first()).toHaveText('£200.00');
  await expect(card(page, 'The ticker: then')).toContainText(/Found in a drawer.*recorded later/);
  await expect(page).toHaveURL(/known=now/);
  await page.reload();
  await expect(figure(page, 'Actual').first()).toHaveText('£33.50');
});

test('a moment before the goal says so, and leads to where it was set', async ({
  page,
  server,
}) => {
  await server.openStore('young', 'young');
  await server.sell('young', 'first');
  await pause(30);
  const moment = new Date().toISOString();
  await pause(30);
  await server.post('/api/young/sales-goals', {
    metric: 'revenue',
    target: '9',
    period: 'monthly',
  });
  await signIn(page, server, desk('young', moment));
  await expect(
    page.getByText('At that moment nobody knew of this goal yet.').first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect(figure(page, 'Actual').first()).toHaveText('£10.00');
});

test('a figure is explained, adds up, and is taken away as a file', async ({ page, server }) => {
  const moment = await shopWithAPast(server, 'explained');
  await withoutChooser(page);
  await signIn(page, server, desk('explained', moment));
  const sum = page.getByTestId('adds-up');
  await expect(sum).toContainText(/3 orders£30\.00.*=.*£30\.00.*Adds up exactly/);
  await page.getByText('The figure now', { exact: true }).click();
  await expect(sum).toContainText(/4 orders£125\.00.*\+.*1 refund-£5\.00.*=.*£120\.00/);
  await expect(sum).toContainText('Adds up exactly');
  const parts = page.getByRole('region', { name: 'The parts, in the order of time' });
  await expect(parts.getByRole('row')).toHaveCount(6);
  const csv = await saved(page, 'What it is made of as CSV');
  expect(csv.text.trim().split(/\r?\n/)).toHaveLength(6);
  expect(csv.text).toContain('order.refunded');
  const lines = await saved(page, 'What it is made of as NDJSON');
  expect(JSON.parse(lines.text.trim().split('\n').at(-1) ?? '')).toMatchObject({
    done: true,
    actual: '120.00',
  });
});

test('a history names each cause, and leads to its moment', async ({ page, server }) => {
  const moment = await shopWithAPast(server, 'history');
  await withoutChooser(page);
  await signIn(page, server, desk('history', moment));
  await page.getByRole('tab', { name: 'How it came about' }).click();
  const steps = page.getByRole('region', { name: 'Every step, newest first' });
  await expect(steps).toContainText('Goal revised');
  await expect(steps).toContainText(/Refund.*-£5\.00.*£125\.00 → £120\.00/);
  const paces = page.getByRole('region', { name: 'Changes of pace and their causes' });
  await expect(paces).toContainText(/→ AchievedSale · big · £95\.00/);
  await expect(paces).toContainText(/Achieved → .*Goal revised · target £100 → £200/);
  await steps
    .getByRole('row', { name: /Sale two/ })
    .getByRole('button')
    .click();
  await expect(figure(page, 'Actual').first()).toHaveText('£20.00');
  await expect(page).toHaveURL(/position=\d+/);
  const csv = await saved(page, 'How it came about as CSV');
  expect(csv.text).toContain('goal.revised');
});

test('a store is verified, and checked apart from us', async ({ page, server }) => {
  test.setTimeout(180_000);
  const moment = await shopWithAPast(server, 'verified');
  await withoutChooser(page);
  await page.goto(`${server.url}${desk('verified', moment)}`);
  await fillIn(page, server, 'auditor');
  await expect(page.getByText('This store was never verified.')).toBeVisible();
  await page.getByRole('button', { name: 'Verify now' }).click();
  const proof = page.getByTestId('proof');
  await expect(proof).toContainText('Equal', { timeout: 60_000 });
  await expect(proof).toContainText('8 events');
  await expect(proof).toContainText('auditor');
  await expect(proof.locator('code')).toHaveText(/^[0-9a-f]{64}$/);
  const digest = await proof.locator('code').textContent();
  await page.getByRole('button', { name: 'Verify now' }).click();
  const runs = page.getByRole('region', { name: 'Runs so far' });
  await expect(runs.getByRole('row')).toHaveCount(3);
  await expect(runs.getByText('Equal')).toHaveCount(2);
  await expect(proof.locator('code')).toHaveText(digest ?? '');

  const events = await saved(page, 'Export all events');
  const key = await saved(page, 'Save the public key');
  expect(events.text.trim().split('\n').length).toBeGreaterThanOrEqual(10);
  await expect(page.getByText(/^auditor, .*: events/)).toBeVisible();
  test.skip(!existsSync(VERIFIER), 'the verifier is not built');
  const java = process.env.PACELINE_JAVA ?? 'java';
  const said = execFileSync(java, ['-jar', VERIFIER, events.path, '--key', key.path]);
  expect(`${said}`).toContain('WHOLE: 8 events');
});

test('the audit is made without a mouse', async ({ page, server }) => {
  const moment = await shopWithAPast(server, 'audit-keys');
  await signIn(page, server, '/?store=audit-keys');
  await tabTo(page, page.getByRole('button', { name: 'Menu', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Audit' })).toBeVisible();
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/audit\?store=audit-keys/);
  const slider = page.getByRole('slider');
  await tabTo(page, slider);
  const looked = () => new URL(page.url()).searchParams.get('asOf') ?? '';
  await page.keyboard.press('Home');
  await expect.poll(looked).not.toBe('');
  await expect.poll(() => Date.parse(looked())).toBeLessThan(Date.parse(moment));
  await page.keyboard.press('End');
  await expect.poll(() => Date.parse(looked())).toBeGreaterThan(Date.parse(moment) - HOUR);
  await tabTo(page, page.getByRole('radio', { name: 'As known then' }));
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/known=now/);
  await tabTo(page, page.getByRole('tab', { name: 'What it is made of' }));
  await page.keyboard.press('ArrowRight');
  const steps = page.getByRole('region', { name: 'Every step, newest first' });
  await expect(steps).toContainText('Goal revised');
  await tabTo(page, steps.getByRole('button').first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/position=\d+/);
  await tabTo(page, page.getByRole('button', { name: 'Verify now' }));
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('proof')).toContainText('Equal', { timeout: 60_000 });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing serious stands in an auditor's way: ${colorScheme}`, async ({ page, server }) => {
    const storeId = `audit-${colorScheme}`;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const moment = await shopWithAPast(server, storeId);
    await signIn(page, server, desk(storeId, moment));
    await expect(page.getByTestId('adds-up')).toContainText('Adds up exactly');
    await page.getByRole('button', { name: 'Verify now' }).click();
    await expect(page.getByTestId('proof')).toContainText('Equal', { timeout: 60_000 });
    await nothingSerious(page);
    await page.getByRole('tab', { name: 'How it came about' }).click();
    await expect(page.getByText('Goal revised').first()).toBeVisible();
    await page.getByText('As known today', { exact: true }).click();
    await nothingSerious(page);
    await page.goto(`${server.url}${desk(storeId, '2020-01-01T00:00:00Z')}`);
    await expect(page.getByText('At that moment nobody knew').first()).toBeVisible();
    await nothingSerious(page);
  });
}
