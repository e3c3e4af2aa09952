import { memo, useState } from 'react';
import type { Entry } from '../../api/types';
import { serverNow } from '../../live/clock';
import { useNow } from '../../live/use-now';
import { ago, moment, money, place } from '../../text/format';
import { texts } from '../../text/texts';
import { KindIcon } from '../../ui/icons';
import { Picture } from '../../ui/Picture';
import classes from './Ticker.module.css';

const FRESH = 3_000;
const SIGNS = { sale: '', refund: '−', cancellation: '−', retraction: '' };

/** One sale, or one thing that was taken back. */
export const TickerItem = memo(function TickerItem({
  entry,
  zone,
  onOpen,
}: {
  entry: Entry;
  zone: string;
  onOpen: (orderId: string) => void;
}) {
  const { kind, product, location } = entry;
  const where = place(location);
  const [isFresh] = useState(() => serverNow() - Date.parse(entry.recordedAt) < FRESH);
  return (
    <button
      type="button"
      className={classes.item}
      data-kind={kind}
      data-fresh={isFresh}
      onClick={() => onOpen(entry.orderId)}
    >
      <Picture name={product.name} imageUrl={product.imageUrl} />
      <span className={classes.what}>
        <span className={classes.product}>
          <span className={classes.name}>{product.name}</span>
          {product.moreItems > 0 && (
            <span className={classes.more}>{texts.ticker.more(product.moreItems)}</span>
          )}
        </span>
        <span className={classes.detail}>
          {kind !== 'sale' && (
            <span className={classes.kind}>
              <KindIcon kind={kind} />
              {texts.ticker.kinds[kind]}
            </span>
          )}
          {where && <span className={classes.place}>{where}</span>}
          {entry.late && <span>{texts.ticker.late}</span>}
          {!where && <span>{texts.ticker.units(entry.units)}</span>}
        </span>
      </span>
      <span className={classes.worth}>
        <span className={classes.value}>
          {SIGNS[kind]}
          {money(entry.value, entry.currency)}
        </span>
        <Ago at={entry.at} zone={zone} />
      </span>
    </button>
  );
});

function Ago({ at, zone }: { at: string; zone: string }) {
  const now = useNow();
  return (
    <time dateTime={at} title={moment(at, zone)} className={classes.ago}>
      {ago(at, now)}
    </time>
  );
}
