/**
 * Builds or checks the page, but only where something has changed since it was last done, so that a
 * Maven build that concerns other modules loses no time here.
 *
 *   node scripts/build.mjs build|check
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..');
const step = process.argv[2];
const NOT_SOURCES = new Set(['node_modules', 'target']);

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => folder !== root || !NOT_SOURCES.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Does it unless it was done for the same state. */
function once(stamp, state, done, work) {
  if (done && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) {
    return;
  }
  work();
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, state);
}

function npm(...command) {
  execFileSync('npm', command, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

const installed = join(root, 'node_modules');
once(
  join(installed, '.installed-for'),
  digest([join(root, 'package-lock.json')]) + process.version,
  existsSync(installed),
  () => npm('ci', '--no-audit', '--no-fund'),
);
if (step === 'build' || step === 'check') {
  const built = join(root, 'target', 'classes', 'static', 'index.html');
  once(
    join(root, 'target', `${step}-done-for`),
    digest(filesUnder(root)),
    step === 'check' || existsSync(built),
    () => npm('run', step),
  );
}
