import { chromium } from '@playwright/test';
const [path, name, width='1440', scheme='light', ...rest] = process.argv.slice(2);
const site = process.env.SITE ?? 'http://127.0.0.1:5173';
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: Number(width), height: width === '390' ? 844 : 1000 }, colorScheme: scheme, locale: 'en-GB' });
page.on('console', m => m.type() === 'error' && console.log('console', m.text().slice(0,300)));
page.on('pageerror', e => console.log('pageerror', e.message.slice(0,500)));
page.on('response', r => r.status() >= 400 && console.log(r.status(), r.url()));
await page.goto(site + path);
await page.waitForSelector('input[name=username], main', {timeout: 60000});
if (await page.locator('input[name=username]').count()) {
  await page.fill('input[name=username]', process.env.WHO ?? 'owner'); await page.fill('input[name=password]', 'desk-pass'); await page.click('button[type=submit]');
}
await page.waitForTimeout(Number(process.env.WAIT ?? 6000));
for (const step of rest) {
  const [how, ...what] = step.split('=');
  const arg = what.join('=');
  if (how === 'click') await page.locator(arg).first().click();
  if (how === 'press') await page.keyboard.press(arg);
  if (how === 'wait') await page.waitForTimeout(Number(arg));
  if (how === 'text') console.log(await page.locator(arg).first().innerText());
}
console.log(page.url());
await page.screenshot({ path: `/tmp/desk/${name}.png`, fullPage: process.env.FULL !== '0' });
await browser.close();
