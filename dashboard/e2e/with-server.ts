import { test as base } from '@playwright/test';
import { Standalone } from './server';

const STARTS_WITHIN = 240_000;

/** Tests of one server, which all files share: to start it takes longer than most of them. */
export const test = base.extend<object, { server: Standalone }>({
  server: [
    async ({}, use) => {
      const server = await Standalone.start();
      await use(server);
      await server.close();
    },
    { scope: 'worker', timeout: STARTS_WITHIN },
  ],
});
