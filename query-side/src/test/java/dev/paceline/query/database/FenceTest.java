package dev.paceline.query.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.testing.OneRowEach;
import dev.paceline.query.testing.QueryServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pool has one connection, so that every reading in a test is on the same. */
@DisplayName("A connection of the pool for queries")
class FenceTest {
  private static QueryServer server;
  private static DataSource pool;
  private static StoreReads reads;

  @BeforeAll
  static void start() {
    TestDatabase database = TestDatabase.withLog();
    server = QueryServer.on(database, Map.of("spring.datasource.hikari.maximum-pool-size", "1"));
    pool = server.bean(DataSource.class);
    reads = server.bean(StoreReads.class);
    OneRowEach.of(server.jdbc(), List.of("acme", "other"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static List<String> tables() {
    return OneRowEach.tables(server.jdbc());
  }

  @Test
  @DisplayName("reads an answer from one snapshot, and cannot write")
  void oneSnapshot() {
    for (String answer : List.of("first", "next")) {
      assertThat(reads.of("acme", () -> setting("transaction_isolation")))
          .as(answer)
          .isEqualTo("repeatable read");
      assertThat(reads.of("acme", () -> setting("transaction_read_only"))).isEqualTo("on");
    }
  }

  private static String setting(String name) {
    return JdbcClient.create(pool)
        .sql("select current_setting(?)")
        .param(name)
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName(
      "finds a store id in every table but those of the tools and of the whole installation")
  void allTables() {
    assertThat(tables())
        .contains("event_log", "goal", "goal_period", "order_change", "sales_bucket")
        .contains("sales_order", "store", "store_cursor", "ticker_entry");
    assertThat(
            server
                .jdbc()
                .sql(
                    "select relname from pg_class where relkind = 'r' and relname not in (:guarded)"
                        + " and relnamespace = 'public'::regnamespace")
                .param("guarded", tables())
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "event_log_lock",
            "token_entry",
            "flyway_event_log",
            "flyway_query",
            "chain_cursor",
            "audit_key",
            "projection_rebuild");
  }

  @ParameterizedTest
  @MethodSource("tables")
  @DisplayName("gives rows of the store that is set, of no other, and of none where none is set")
  void oneStoreAtATime(String table) throws SQLException {
    assertThat(storesIn(table)).isEmpty();
    assertThat(storesOf("acme", table)).containsExactly("acme");
    assertThat(storesIn(table)).as("on the same connection afterwards").isEmpty();
    assertThat(storesOf("other", table)).containsExactly("other");
    assertThat(storesOf("absent", table)).isEmpty();
    assertThat(reads.acrossStores(() -> unchecked(table))).containsExactly("acme", "other");
    assertThat(storesIn(table)).as("on the same connection afterwards").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  @DisplayName("gives no rows after a read that failed")
  void failedRead(String table) throws SQLException {
    assertThatThrownBy(() ->
            reads.of(
                "acme",
                () -> {
                  throw new IllegalStateException("halfway");
                }))
        .hasMessage("halfway");
    assertThat(storesIn(table)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset role", "reset all", "discard all", "set row_security = off"})
  @DisplayName("gives no rows more whatever it is told")
  void noWayRound(String told) throws SQLException {
    for (String table : tables()) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(told);
        if (told.startsWith("set")) {
          assertThatThrownBy(() -> stores(statement, table)).hasMessageContaining("row-level");
        } else {
          assertThat(stores(statement, table)).isEmpty();
          assertThat(who(statement)).isEqualTo("postgres_reader false false on");
        }
        statement.execute("reset all");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  @DisplayName("cannot write, not even where it is made to begin a transaction for it")
  void noWrites(String table) throws SQLException {
    String row = "insert into " + table + " overriding system value select * from " + table;
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(row)).hasMessageContaining("read-only");
      statement.execute("set default_transaction_read_only = off");
      assertThatThrownBy(() -> statement.execute(row)).hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.execute("truncate " + table))
          .hasMessageContaining("permission denied");
      statement.execute("reset all");
    }
  }

  @Test
  @DisplayName("cannot read the tables of the tools")
  void otherTables() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of(
              "token_entry",
              "flyway_query",
              "flyway_event_log",
              "chain_cursor",
              "projection_rebuild")) {
        assertThatThrownBy(() -> statement.executeQuery("select * from " + table))
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  @DisplayName("reads one store within the read of another never")
  void nested() {
    assertThat(reads.<List<String>>of("acme", () -> reads.of("acme", () -> unchecked("goal"))))
        .containsExactly("acme");
    assertThatThrownBy(() -> reads.of("acme", () -> reads.of("other", () -> unchecked("goal"))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> reads.of("*", () -> unchecked("goal")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** As a query that forgets to name its store would. */
  private static List<String> storesOf(String store, String table) {
    return reads.of(store, () -> unchecked(table));
  }

  private static List<String> unchecked(String table) {
    return server
        .bean(JdbcClient.class)
        .sql("select distinct store_id from " + table + " order by 1")
        .query(String.class)
        .list();
  }

  private static List<String> storesIn(String table) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      return stores(statement, table);
    }
  }

  private static List<String> stores(Statement statement, String table) throws SQLException {
    return OneRowEach.column(statement.executeQuery("select distinct store_id from " + table));
  }

  private static String who(Statement statement) throws SQLException {
    String asked =
        """
        select concat_ws(' ', current_user, rolsuper::text, rolbypassrls::text,
            current_setting('default_transaction_read_only'))
          from pg_roles where rolname = current_user
        """;
    try (ResultSet answer = statement.executeQuery(asked)) {
      return OneRowEach.column(answer).getFirst();
    }
  }
}
