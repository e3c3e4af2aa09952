import { type ComponentType, lazy } from 'react';
import type { StoreSummary } from '../api/types';
import { Dashboard } from './Dashboard';

/** What each page is given: the store it is of, and which others there are. */
export interface PageProps {
  stores: StoreSummary[];
  storeId: string;
  onChoose: (storeId: string) => void;
}

/** Pages by their paths. The server has to answer each of these paths with this page. */
const PAGES: Record<string, ComponentType<PageProps>> = {
  '/wall': lazy(() => import('./wall/Wall').then(({ Wall }) => ({ default: Wall }))),
  '/audit': lazy(() =>
    import('./audit/AuditPage').then(({ AuditPage }) => ({ default: AuditPage })),
  ),
};

export function pageAt(path: string): ComponentType<PageProps> {
  return PAGES[path] ?? Dashboard;
}
