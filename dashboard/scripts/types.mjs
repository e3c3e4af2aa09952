/**
 * Makes the types of the server's answers from its own description (openapi.json), or checks that
 * they were made of it: node scripts/types.mjs write|check
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const root = join(import.meta.dirname, '..');
const target = join(root, 'src', 'api', 'schema.d.ts');
const described = await openapi(pathToFileURL(join(root, 'openapi.json')));
const types = `/** Made by npm run types of what the server says of itself; not to be changed by hand. */\n${astToString(described)}`;

if (process.argv[2] === 'write') {
  writeFileSync(target, types);
} else if (readFileSync(target, 'utf8').replaceAll('\r\n', '\n') !== types) {
  console.error('src/api/schema.d.ts is not what openapi.json describes: npm run types');
  process.exit(1);
}
