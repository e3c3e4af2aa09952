import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';

/** Draws a part of the page by itself, for tests. */
export function shown(part: ReactNode) {
  window.matchMedia ??= vi.fn().mockReturnValue({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  });
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const whole = (inner: ReactNode) => (
    <MantineProvider env="test">
      <QueryClientProvider client={cache}>{inner}</QueryClientProvider>
    </MantineProvider>
  );
  const { rerender, ...rest } = render(whole(part));
  return { ...rest, cache, again: (next: ReactNode) => rerender(whole(next)) };
}
