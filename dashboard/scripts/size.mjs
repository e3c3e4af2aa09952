/** Weighs the script that a first look at the page loads, compressed; more than the limit fails. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const LIMIT = 250 * 1024;
const built = join(import.meta.dirname, '..', 'target', 'classes', 'static');
const page = readFileSync(join(built, 'index.html'), 'utf8');
const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path);
const bytes = scripts
  .map((path) => gzipSync(readFileSync(join(built, path))).length)
  .reduce((sum, each) => sum + each, 0);

console.log(`First load: ${(bytes / 1024).toFixed(1)} KiB of compressed script, at most 250`);
if (scripts.length === 0 || bytes > LIMIT) {
  process.exit(1);
}
