import { Alert, Drawer, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { Order } from '../../api/types';
import { moment, money, place } from '../../text/format';
import { texts } from '../../text/texts';
import { Fact } from '../../ui/Fact';
import { Picture } from '../../ui/Picture';
import { useReturnFocus } from '../../ui/use-return-focus';
import classes from './Order.module.css';

/** An order, whole. */
export function OrderDrawer({
  storeId,
  orderId,
  zone,
  onClose,
}: {
  storeId: string;
  orderId: string;
  zone: string;
  onClose: () => void;
}) {
  useReturnFocus();
  const { data, error } = useQuery({
    queryKey: ['order', storeId, orderId],
    queryFn: () => get<Order>(`/api/${storeId}/orders/${encodeURIComponent(orderId)}`),
    staleTime: 0,
  });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={texts.order.title(orderId)}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {error && <Alert color="red">{error.message}</Alert>}
      {!data && !error && <Skeleton height={240} />}
      {data && <Whole order={data} zone={zone} />}
    </Drawer>
  );
}

function Whole({ order, zone }: { order: Order; zone: string }) {
  const say = (decimal: string) => money(decimal, order.currency);
  const where = place(order.shipTo);
  const taken = [
    ...order.refunds.map((refund) => ({
      ...refund,
      what: texts.order.refunded,
      at: refund.refundedAt,
    })),
    ...(order.cancellation
      ? [{ ...order.cancellation, what: texts.order.cancelled, at: order.cancellation.cancelledAt }]
      : []),
    ...(order.retraction
      ? [{ ...order.retraction, what: texts.order.retracted, at: order.retraction.retractedAt }]
      : []),
  ];
  return (
    <div className={classes.order}>
      <dl className={classes.facts}>
        <Fact name={texts.order.state} value={texts.order.states[order.state]} />
        <Fact name={texts.order.placed} value={moment(order.placedAt, zone)} />
        {where && <Fact name={texts.order.shipTo} value={where} />}
        {order.channel && <Fact name={texts.order.channel} value={order.channel} />}
      </dl>
      <h3>{texts.order.lines}</h3>
      <ul className={classes.lines}>
        {order.lines.map((line, i) => (
          <li key={i}>
            <Picture name={line.name} imageUrl={line.imageUrl} />
            <span className={classes.line}>
              <b>{line.name}</b>
              <span>{texts.order.quantity(line.quantity, say(line.unitPrice))}</span>
            </span>
            <b>{say(line.total)}</b>
          </li>
        ))}
      </ul>
      <dl className={classes.facts}>
        {isSome(order.discount) && (
          <Fact name={texts.order.discount} value={`−${say(order.discount)}`} />
        )}
        <Fact name={texts.order.netSales} value={say(order.netSales)} />
        {isSome(order.shipping) && <Fact name={texts.order.shipping} value={say(order.shipping)} />}
        {isSome(order.tax) && <Fact name={texts.order.tax} value={say(order.tax)} />}
        <Fact name={texts.order.total} value={say(order.total)} />
      </dl>
      {taken.length > 0 && (
        <dl className={classes.facts}>
          {taken.map(({ what, at, amount, reason }) => (
            <div key={`${what}${at}${amount}`}>
              <dt>
                {what}
                <small>
                  {moment(at, zone)}
                  {reason && ` · ${texts.order.reasons[reason]}`}
                </small>
              </dt>
              <dd>−{say(amount)}</dd>
            </div>
          ))}
          <Fact name={texts.order.left} value={say(order.left.total)} />
        </dl>
      )}
    </div>
  );
}

function isSome(decimal: string): boolean {
  return /[1-9]/.test(decimal);
}
