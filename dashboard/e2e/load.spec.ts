import { expect, test } from '@playwright/test';
import { Standalone } from './server';
import { signIn } from './sign-in';

/** `npm run load`: a busy hour, to see that the page stays at ease and its figures exact. */
const SECONDS = Number(process.env.LOAD ?? 0);
const A_SECOND = 200;
const AT_ONCE = 20;

test.skip(SECONDS === 0, 'made by npm run load only');

test(`${A_SECOND} sales a second`, async ({ page }) => {
  test.setTimeout((SECONDS + 120) * 1_000);
  const server = await Standalone.start();
  try {
    await server.openStore('busy', 'Busy');
    await server.sell('busy', 'first', { price: '1.00' });
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(window, { longTasks: tasks });
      new PerformanceObserver((list) => {
        tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
      }).observe({ type: 'longtask' });
    });
    await signIn(page, server, '/?store=busy');
    await page.evaluate(() => (window as never as { longTasks: number[] }).longTasks.splice(0));
    const begin = Date.now();
    const all = SECONDS * A_SECOND;
    let next = 0;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (next < all) {
          const sale = next++;
          const due = begin + (sale * 1_000) / A_SECOND;
          await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now())));
          await server.sell('busy', `sale-${sale}`, { price: '1.00' });
        }
      }),
    );
    const rate = Math.round((all * 1_000) / (Date.now() - begin));
    await expect(page.getByTestId('net-today')).toHaveText(
      new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(all + 1),
    );
    const { tasks, heap, rows } = await page.evaluate(() => ({
      tasks: (window as never as { longTasks: number[] }).longTasks,
      heap: (performance as never as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
      rows: document.querySelectorAll('[role=log] li').length,
    }));
    console.log(
      `${rate} sales/s for ${SECONDS} s: longest task ${Math.max(0, ...tasks)} ms, ` +
        `${tasks.filter((each) => each > 200).length} over 200 ms, ` +
        `${Math.round(heap / 1_048_576)} MiB of heap, ${rows} rows drawn`,
    );
    expect(rows).toBeLessThan(60);
  } finally {
    await server.close();
  }
});
