import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Link, LinkState } from './link';

export const LinkContext = createContext<Link | null>(null);

export function useLink(): Link {
  const link = useContext(LinkContext);
  if (!link) {
    throw new Error('no link above');
  }
  return link;
}

export function useLinkState(): LinkState {
  const link = useLink();
  return useSyncExternalStore(link.listen, link.state);
}
