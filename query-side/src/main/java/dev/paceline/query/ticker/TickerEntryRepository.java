package dev.paceline.query.ticker;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads entries between two numbers, both excluded, in either ticker. */
interface TickerEntryRepository extends Repository<TickerEntryRow, TickerEntryRow.Key> {
  String BETWEEN =
      "from TickerEntryRow e where e.storeId = :storeId and e.seq > :after and e.seq < :before";
  String BETWEEN_WITH_TESTS =
      "from TickerEntryRow e where e.storeId = :storeId"
          + " and e.seqWithTests > :after and e.seqWithTests < :before";

  @Query(BETWEEN + " order by e.seq")
  List<TickerEntryRow> oldest(String storeId, long after, long before, Limit limit);

  @Query(BETWEEN + " order by e.seq desc")
  List<TickerEntryRow> newest(String storeId, long after, long before, Limit limit);

  @Query(BETWEEN_WITH_TESTS + " order by e.seqWithTests")
  List<TickerEntryRow> oldestWithTests(String storeId, long after, long before, Limit limit);

  @Query(BETWEEN_WITH_TESTS + " order by e.seqWithTests desc")
  List<TickerEntryRow> newestWithTests(String storeId, long after, long before, Limit limit);
}
