package dev.paceline.query.order;

import dev.paceline.api.Identifiers;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.database.StoreReads;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads orders as they are shown. */
@Component
class OrderQueries {
  private static final String ORDER =
      OrderTable.TABLE.select() + "where t.store_id = ? and t.order_id = ?";

  private static final String CHANGES =
      ChangeTable.TABLE.select() + "where t.store_id = ? and t.order_id = ? order by t.position";

  private final StoreReads reads;
  private final JdbcClient database;

  OrderQueries(StoreReads reads, JdbcClient database) {
    this.reads = reads;
    this.database = database;
  }

  /**
   * An order and what became of it, from one snapshot.
   *
   * @throws Refused if the store has no such order
   */
  OrderView order(StoreId storeId, String orderId) {
    if (!Identifiers.isId(orderId)) {
      throw Refused.unknown("order");
    }
    return reads.of(storeId.value(), () -> read(storeId, orderId));
  }

  private OrderView read(StoreId storeId, String orderId) {
    OrderRow order =
        database
            .sql(ORDER)
            .params(storeId.value(), orderId)
            .query((line, _) -> OrderTable.TABLE.reading().read(line))
            .optional()
            .orElseThrow(() -> Refused.unknown("order"));
    List<OrderChange> changes =
        database
            .sql(CHANGES)
            .params(storeId.value(), orderId)
            .query((line, _) -> ChangeTable.TABLE.reading().read(line))
            .list();
    return OrderViews.of(storeId, order, changes);
  }
}
