import { useEffect, useState } from 'react';

/** What is opened over the page gives the focus back, when it closes, to what opened it. */
export function useReturnFocus(): void {
  const [opener] = useState(() => openerOf(document.activeElement));
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === document.body) {
          opener?.focus();
        }
      });
    },
    [opener],
  );
}

/** A menu is gone by then; its button is not. */
function openerOf(active: Element | null): HTMLElement | null {
  const button = active?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  const opener = button ? document.getElementById(button) : active;
  return opener instanceof HTMLElement ? opener : null;
}
