package dev.paceline.query.testing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as a projection would have left them. */
public record Given(JdbcClient jdbc) {

  /** A store whose rows are folded up to a position. */
  public void store(String storeId, String zone, String currency, String weekStart) {
    jdbc.sql("insert into store values (?, ?, ?, ?, ?, 1, ?, '[]')")
        .params(storeId, "Store " + storeId, zone, currency, weekStart, at("2026-01-01T00:00:00Z"))
        .update();
    jdbc.sql(
            """
            insert into store_cursor (projection, store_id, position) values ('sales', ?, 1)
            on conflict (projection, store_id) do update set position = 1
            """)
        .param(storeId)
        .update();
  }

  /** Moves a store's cursor. */
  public void cursor(String storeId, long position, long seq, long seqWithTests) {
    jdbc.sql("update store_cursor set position = ?, seq = ?, seq_with_tests = ? where store_id = ?")
        .params(position, seq, seqWithTests, storeId)
        .update();
  }

  /** A sale in the ticker; without {@code seq} it is a test order. */
  public void sale(String storeId, long seqWithTests, @Nullable Long seq) {
    jdbc.sql(
            """
            insert into ticker_entry values (?, ?, ?, 'sale', ?, 'Teapot', null, 2, 3, 5990, 'GBP',
              ?, ?, ?, 'Leeds', null, 'GB', false, ?, ?)
            """)
        .params(
            storeId,
            seqWithTests,
            seq,
            "order-" + seqWithTests,
            at("2026-11-01T10:00:00Z"),
            at("2026-11-01T10:00:00Z"),
            at("2026-11-01T10:00:01.250Z"),
            seq == null,
            100 + seqWithTests)
        .update();
  }

  /** An event in the log that no fold knows, so that its store's rows stay behind. */
  public void event(long position, String storeId) {
    jdbc.sql(
            """
            insert into event_log (position, store_id, stream_id, sequence, stream_type, event_id,
              name, revision, payload, metadata, recorded_at)
            values (?, ?, ?, 0, 'order', gen_random_uuid(), 'x', 1, '{}', '{}', now())
            """)
        .params(position, storeId, storeId + "/order/" + position)
        .update();
  }

  /** What a store sold in a quarter hour. */
  public void bucket(String storeId, String quarter, long orders, long gross, long units) {
    jdbc.sql("insert into sales_bucket values (?, ?, ?, ?, ?, 0, 0, 0, 0)")
        .params(storeId, at(quarter), orders, gross, units)
        .update();
  }

  /** What a store took back in a quarter hour in which it sold nothing. */
  public void takenBack(String storeId, String quarter, long processed, long ordered) {
    jdbc.sql("insert into sales_bucket values (?, ?, 0, 0, 0, ?, ?, 1, 2)")
        .params(storeId, at(quarter), processed, ordered)
        .update();
  }

  /** An instant as the driver takes it. */
  public static OffsetDateTime at(String instant) {
    return Instant.parse(instant).atOffset(ZoneOffset.UTC);
  }
}
