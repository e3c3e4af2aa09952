import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The server that `npm run dev` shows; it must be told the page's address as its public one. */
const server = process.env.PACELINE_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
    // No script or picture inside the page: its policy allows none.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/oauth2', '/login', '/logout', '/sign-in', '/sign-in.json', '/v3'].map((path) => [
        path,
        { target: server, ws: path === '/api' },
      ]),
    ),
  },
  test: {
    environment: 'node',
    testTimeout: 60_000, // No test may fail because a machine is busy.
    hookTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test-setup.ts'],
  },
});
