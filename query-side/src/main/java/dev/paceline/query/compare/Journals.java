package dev.paceline.query.compare;

import dev.paceline.query.order.ChangeTable;
import dev.paceline.query.order.OrderTable;
import dev.paceline.query.projection.WorkingSet;
import dev.paceline.query.sales.TakenBackRow;
import dev.paceline.query.sales.TakenBackTable;
import dev.paceline.query.table.PlainReading;
import dev.paceline.query.table.PlainRow;
import dev.paceline.query.table.Table;
import dev.paceline.query.ticker.TickerTable;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares rows that are only ever added: orders, what became of them, and the ticker. They never
 * change, so each is compared as soon as its event is folded, and then forgotten.
 */
final class Journals {
  private final String storeId;
  private final TableDigest orders = new TableDigest();
  private final TableDigest changes = new TableDigest();
  private final TableDigest ticker = new TableDigest();
  private final TableDigest takenBack = new TableDigest();
  private long compared = Long.MIN_VALUE;

  Journals(String storeId) {
    this.storeId = storeId;
  }

  /** Compares what has been added since the last time, up to a position. */
  void compare(WorkingSet rows, long position, Connection connection, Findings findings) {
    PlainReading served = new PlainReading(connection);
    compare(OrderTable.TABLE, rows.orders().drain(), orders, served, findings);
    compare(ChangeTable.TABLE, rows.orderChanges().drain(), changes, served, findings);
    compare(TickerTable.TABLE, rows.tickerEntries().drain(), ticker, served, findings);
    takenBack(rows.takenBack().drain(), position, served, findings);
    compared = position;
  }

  /** An event makes any number of these, so all that are served of it are looked at. */
  private void takenBack(
      List<TakenBackRow> added, long position, PlainReading served, Findings findings) {
    added.forEach(row -> takenBack.add(TakenBackTable.TABLE.plain(row)));
    Merge<TakenBackRow> merge = new Merge<>(TakenBackTable.TABLE, added.iterator(), findings);
    served.between(TakenBackTable.TABLE, storeId, compared, position, merge::served);
    merge.end();
  }

  /** Finds what is served beyond the last position; only while nobody adds any. */
  void findBeyond(Connection connection, Findings findings) {
    new PlainReading(connection)
        .between(
            TakenBackTable.TABLE,
            storeId,
            compared,
            Long.MAX_VALUE,
            served -> findings.extra(TakenBackTable.TABLE, served));
  }

  private <R> void compare(
      Table<R> table, List<R> added, TableDigest digest, PlainReading served, Findings findings) {
    // Where an event says again what one before it said, the first is what was served.
    Map<List<Object>, PlainRow> expected = new LinkedHashMap<>();
    List<R> rows = new ArrayList<>();
    for (R row : added) {
      PlainRow plain = table.plain(row);
      digest.add(plain);
      if (expected.putIfAbsent(plain.key(), plain) == null) {
        rows.add(row);
      }
    }
    Map<List<Object>, PlainRow> found =
        served.withKeys(table, storeId, List.copyOf(expected.keySet()));
    int next = 0;
    for (PlainRow plain : expected.values()) {
      R row = rows.get(next++);
      PlainRow there = found.get(plain.key());
      if (!plain.equals(there)) {
        findings.wrong(table, row, plain, there);
      }
    }
  }

  void join(MessageDigest all) {
    TableDigest.join(all, OrderTable.TABLE.name(), orders);
    TableDigest.join(all, ChangeTable.TABLE.name(), changes);
    TableDigest.join(all, TickerTable.TABLE.name(), ticker);
    TableDigest.join(all, TakenBackTable.TABLE.name(), takenBack);
  }
}
