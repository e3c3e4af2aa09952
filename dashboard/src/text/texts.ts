/** Every text that the page shows, in this one folder, ready for translation. */
import { audit } from './audit';
import { goal } from './goal';
import { order } from './order';
import { page } from './page';
import { sales } from './sales';
import { empty, store, weekdays } from './store';
import { ticker } from './ticker';

export const texts = { ...page, audit, empty, goal, order, sales, store, ticker, weekdays };
