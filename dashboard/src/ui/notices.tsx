import { Button, Notification } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { texts } from '../text/texts';
import classes from './notices.module.css';

/** What is said in passing, with perhaps one thing to do about it. */
export interface Notice {
  text: string;
  isBad?: boolean;
  action?: { label: string; run: () => Promise<unknown> };
}

const STAYS = 8_000;
const NoticesContext = createContext<{ say: (notice: Notice) => void }>({ say: () => {} });

export const useNotices = () => useContext(NoticesContext);

export function Notices({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<(Notice & { id: number }) | null>(null);
  const say = useCallback((said: Notice) => {
    const id = Math.random();
    setNotice({ ...said, id });
    setTimeout(() => setNotice((shown) => (shown?.id === id ? null : shown)), STAYS);
  }, []);
  const value = useMemo(() => ({ say }), [say]);
  const act = async (action: NonNullable<Notice['action']>) => {
    setNotice(null);
    try {
      await action.run();
    } catch (failure) {
      say({ text: failure instanceof Error ? failure.message : texts.failed, isBad: true });
    }
  };
  return (
    <NoticesContext value={value}>
      {children}
      <div className={classes.place} role="status">
        {notice && (
          <Notification
            key={notice.id}
            withBorder
            radius="lg"
            color={notice.isBad ? 'red' : 'green'}
            onClose={() => setNotice(null)}
            closeButtonProps={{ 'aria-label': texts.close }}
          >
            <span className={classes.said}>
              {notice.text}
              {notice.action && (
                <Button
                  size="compact-sm"
                  variant="light"
                  onClick={() => notice.action && act(notice.action)}
                >
                  {notice.action.label}
                </Button>
              )}
            </span>
          </Notification>
        )}
      </div>
    </NoticesContext>
  );
}
