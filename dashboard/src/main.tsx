import '@mantine/core/styles.css';
import './app/base.css';
import { Button, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { begin } from './api/sign-in';
import { App } from './app/App';
import classes from './app/App.module.css';
import { theme } from './app/theme';
import { Link } from './live/link';
import { LinkContext } from './live/link-context';
import { texts } from './text/texts';
import { Notices } from './ui/notices';

const root = createRoot(document.getElementById('root') as HTMLElement);
const cache = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: 3 } },
});

async function start() {
  try {
    await begin();
  } catch (failure) {
    root.render(
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <main className={classes.problem} role="alert">
          <p>{failure instanceof Error ? failure.message : texts.failed}</p>
          <Button onClick={() => location.assign('/')}>{texts.tryAgain}</Button>
        </main>
      </MantineProvider>,
    );
    return;
  }
  const link = new Link();
  link.open();
  root.render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <QueryClientProvider client={cache}>
          <LinkContext value={link}>
            <Notices>
              <App />
            </Notices>
          </LinkContext>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

start();
