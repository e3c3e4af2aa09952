package dev.paceline.query.projection;

import dev.paceline.eventstore.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as so many past orders of each store have left them, without folding them one by one. */
final class PastOrders {
  private static final String ORDERS =
      """
      insert into sales_order
      select c.store_id, 'past-' || i, repeat('{"lines":[{"name":"Tea"}]}', 10), 1000, 1200, 1,
             now() - i * interval '15 minutes', 1, now() - i * interval '15 minutes', false
        from store_cursor c, generate_series(1, ?) i
      """;

  private static final String TICKER =
      """
      insert into ticker_entry
      select c.store_id, c.seq_with_tests + i, c.seq + i, 'sale', 'past-' || i, 'Tea', null, 0, 1,
             1200, 'GBP', now(), now(), now(), 'Leeds', null, 'GB', false, false, 1
        from store_cursor c, generate_series(1, ?) i
      """;

  private static final String SEQ =
      "update store_cursor set seq = seq + :n, seq_with_tests = seq_with_tests + :n";

  private static final String BUCKETS =
      """
      insert into sales_bucket
      select c.store_id, date_bin('15 minutes', now(), timestamptz 'epoch') - i * interval '15 minutes',
             1, 1000, 1, 0, 0, 0, 0
        from store_cursor c, generate_series(1, ?) i
      on conflict do nothing
      """;

  private static final String PERIODS =
      """
      insert into goal_period
      select (jsonb_populate_record(p, jsonb_build_object(
                'starts_at', p.starts_at - i * (p.ends_at - p.starts_at),
                'ends_at', p.ends_at - i * (p.ends_at - p.starts_at)))).*
        from goal_period p, generate_series(1, ?) i
      on conflict do nothing
      """;

  private PastOrders() {}

  /** Gives each store that has a cursor so many orders, and each of its periods 100 before it. */
  static void fill(TestDatabase server, int orders) {
    JdbcClient jdbc = server.jdbc();
    jdbc.sql(ORDERS).param(orders).update();
    jdbc.sql(TICKER).param(orders).update();
    jdbc.sql(SEQ).param("n", orders).update();
    jdbc.sql(BUCKETS).param(orders).update();
    jdbc.sql(PERIODS).param(100).update();
    server.execute("vacuum analyze");
  }
}
