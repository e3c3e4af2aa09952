import type { Known } from '../../api/audit-types';
import type { Entry, RecentEntries } from '../../api/types';
import { money, place, soon } from '../../text/format';
import { texts } from '../../text/texts';
import { Glyph, KindIcon } from '../../ui/icons';
import classes from './TickerBeside.module.css';
import { type Marked, markedNow, markedThen } from './ticker-beside';

const words = texts.audit.ticker;
const SIGNS = { sale: '', refund: '−', cancellation: '−', retraction: '' };

/** The ticker as of a moment beside the one of now, with what differs marked. */
export function TickerBeside({
  then,
  now,
  nowHeadSeq,
  asOf,
  known,
  zone,
  isAsking,
}: {
  then: RecentEntries;
  now: Entry[];
  nowHeadSeq: number;
  asOf: number;
  known: Known;
  zone: string;
  isAsking: boolean;
}) {
  const since = known === 'then' ? nowHeadSeq - then.headSeq : null;
  const right = markedNow(
    now.slice(0, then.entries.length || now.length),
    then.headSeq,
    asOf,
    known,
  );
  const left: Marked[] =
    known === 'now'
      ? markedThen(then.entries, asOf)
      : then.entries.map((entry) => ({ entry, mark: null }));
  const isEqual = [...left, ...right].every(({ mark }) => mark === null);
  return (
    <div className={classes.beside} aria-busy={isAsking}>
      <p className={classes.sum} data-equal={isEqual} role="status">
        <Glyph of={isEqual ? 'check' : 'differs'} size={14} />
        {isEqual ? words.equal : since ? words.sinceCount(since) : words.marked}
      </p>
      <div className={classes.sides}>
        <List title={words.then} rows={left} zone={zone} />
        <List title={words.now} rows={right} zone={zone} />
      </div>
    </div>
  );
}

function List({ title, rows, zone }: { title: string; rows: Marked[]; zone: string }) {
  return (
    <section>
      <h3>{title}</h3>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={words.list(title)}>
        {rows.length === 0 ? (
          <p className={classes.none}>{words.none}</p>
        ) : (
          <ol>
            {rows.map(({ entry, mark }) => (
              <li key={entry.seq} data-kind={entry.kind} data-mark={mark}>
                {mark ? (
                  <ins>
                    <Line entry={entry} zone={zone} mark={mark} />
                  </ins>
                ) : (
                  <Line entry={entry} zone={zone} mark={mark} />
                )}
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}

function Line({ entry, zone, mark }: Marked & { zone: string }) {
  const { kind, product, value, currency, at, location } = entry;
  const where = location?.city ?? place(location);
  return (
    <>
      <span className={classes.what}>
        <span className={classes.name}>
          {product.name}
          {product.moreItems > 0 && <small> {texts.ticker.more(product.moreItems)}</small>}
        </span>
        <span className={classes.detail}>
          {kind !== 'sale' && (
            <b>
              <KindIcon kind={kind} /> {texts.ticker.kinds[kind]}
            </b>
          )}
          <time dateTime={at}>{soon(at, zone)}</time>
          {where && <span>{where}</span>}
        </span>
      </span>
      <span className={classes.worth}>
        <span>
          {SIGNS[kind]}
          {money(value, currency)}
        </span>
        {mark && (
          <small className={classes.mark}>
            <Glyph of={mark === 'since' ? 'plus' : 'late'} size={11} />
            {words[mark]}
          </small>
        )}
      </span>
    </>
  );
}
