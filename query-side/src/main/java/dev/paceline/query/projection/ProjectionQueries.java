package dev.paceline.query.projection;

import dev.paceline.query.database.StoreReads;
import dev.paceline.query.projection.ProjectionView.Parked;
import dev.paceline.query.projection.ProjectionView.Segment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far the projection {@code sales} has come, whichever processes bring it on. */
@Component
class ProjectionQueries {
  private static final Pattern INDEX = Pattern.compile("\"globalIndex\":([0-9]+)");

  private static final String TOKENS =
      """
      select segment, owner, token from token_entry
       where processor_name = 'sales' and segment >= 0 order by segment
      """;

  /**
   * The first event that no row includes, though its store is not parked. The tokens, which lag,
   * tell from where to look.
   */
  private static final String PROGRESS =
      """
      select (select coalesce(max(position), 0) from event_log) as head,
             (select min(e.position)
                from event_log e
                left join store_cursor c on c.projection = 'sales' and c.store_id = e.store_id
               where e.position > ? and c.parked_at is null
                 and e.position > coalesce(c.position, 0)) as first_missing
      """;

  private static final String PARKED =
      """
      select store_id, parked_at, coalesce(parked_error, '') as error,
             (select count(*) from event_log e
               where e.store_id = c.store_id and e.position > c.position) as behind
        from store_cursor c
       where projection = 'sales' and parked_at is not null
      """;

  private static final String KNOWN =
      "select exists (select from store_cursor where projection = 'sales' and store_id = ?)";

  private record Token(int segment, @Nullable String owner, byte @Nullable [] token) {
    /** Not above what the segment has read; 0 where that is unknown. */
    long atLeast() {
      return token == null
          ? 0
          : INDEX
              .matcher(new String(token, StandardCharsets.UTF_8))
              .results()
              .map(MatchResult::group)
              .mapToLong(group -> Long.parseLong(group.substring(group.indexOf(':') + 1)))
              .min()
              .orElse(0);
    }
  }

  private record Progress(long head, @Nullable Long firstMissing) {
    long position() {
      return firstMissing == null ? head : firstMissing - 1;
    }
  }

  private final StoreReads reads;
  private final JdbcClient database;
  private final JdbcClient tokens;
  private final SalesProcessor processor;

  ProjectionQueries(
      StoreReads reads,
      JdbcClient database,
      ProjectionDatabase projection,
      SalesProcessor processor) {
    this.reads = reads;
    this.database = database;
    // Axon's table is of no store, and queries may not read it.
    this.tokens = JdbcClient.create(projection.dataSource());
    this.processor = processor;
  }

  ProjectionView sales() {
    List<Token> claimed = tokens.sql(TOKENS).query(Token.class).list();
    return reads.acrossStores(() -> sales(claimed));
  }

  private ProjectionView sales(List<Token> claimed) {
    long floor = claimed.stream().mapToLong(Token::atLeast).min().orElse(0);
    Progress progress = database.sql(PROGRESS).param(floor).query(Progress.class).single();
    Map<Integer, EventTrackerStatus> here = processor.segments();
    return new ProjectionView(
        "sales",
        progress.position(),
        progress.head(),
        progress.head() - progress.position(),
        claimed.stream().map(token -> segment(token, here.get(token.segment()))).toList(),
        database.sql(PARKED + "order by store_id").query(Parked.class).list());
  }

  /** The store as it is parked, or null if it is not. */
  @Nullable Parked parked(String storeId) {
    return reads
        .of(
            storeId,
            () ->
                database
                    .sql(PARKED + "and store_id = ?")
                    .param(storeId)
                    .query(Parked.class)
                    .optional())
        .orElse(null);
  }

  /** Whether the projection has ever met an event of the store. */
  boolean knows(String storeId) {
    return reads.of(
        storeId, () -> database.sql(KNOWN).param(storeId).query(Boolean.class).single());
  }

  private static Segment segment(Token token, @Nullable EventTrackerStatus here) {
    if (here == null) {
      return new Segment(token.segment(), token.owner(), false, null, null, null);
    }
    OptionalLong position = here.getCurrentPosition();
    return new Segment(
        token.segment(),
        token.owner(),
        true,
        position.isPresent() ? (Long) position.getAsLong() : null,
        here.isCaughtUp(),
        here.isErrorState());
  }
}
