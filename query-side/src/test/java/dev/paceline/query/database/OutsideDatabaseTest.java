package dev.paceline.query.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.api.StreamId;
import dev.paceline.api.event.CanonicalJson;
import dev.paceline.api.event.EventCodec;
import dev.paceline.api.event.StoredEvent;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.EventStoreConfiguration;
import dev.paceline.eventstore.NewEvent;
import dev.paceline.eventstore.StreamKey;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.eventstore.testing.TestServer;
import dev.paceline.query.testing.OneRowEach;
import dev.paceline.query.testing.QueryServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A database whose user is no superuser")
@ExtendWith(OutputCaptureExtension.class)
class OutsideDatabaseTest {
  private static final String OFF = "The fence between stores in PostgreSQL is off";

  @Test
  @DisplayName("has the fence where the user may make roles")
  void mayMakeRoles(CapturedOutput output) {
    TestDatabase database = TestDatabase.outside("createrole");

    sellAndAsk(database, true);

    assertThat(output).contains("queries read as " + reader(database)).doesNotContain(OFF);
  }

  @Test
  @DisplayName("does all without the fence where the user may make no roles, and says so once")
  void mayNotMakeRoles(CapturedOutput output) {
    TestDatabase database = TestDatabase.outside("");

    sellAndAsk(database, false);

    assertThat(output.toString().split(OFF, -1)).hasSize(2);
    assertThat(output)
        .contains(
            "create role %1$s nologin; grant %1$s to %2$s"
                .formatted(reader(database), database.username()));
  }

  @Test
  @DisplayName("has the fence after an administrator has done what it was told")
  void administratorHelps(CapturedOutput output) {
    TestDatabase database = TestDatabase.outside("");
    prepare(database);
    assertThat(FenceRaising.raise(database.address()).isUp()).isFalse();

    TestServer.shared()
        .database("postgres")
        .execute(
            "create role %1$s nologin; grant %1$s to %2$s"
                .formatted(reader(database), database.username()));

    sellAndAsk(database, true);
  }

  @Test
  @DisplayName("has no fence of a role that could look over it")
  void unfitRole(CapturedOutput output) {
    TestDatabase database = TestDatabase.outside("");
    prepare(database);
    TestServer.shared()
        .database("postgres")
        .execute(
            "create role %1$s nologin bypassrls; grant %1$s to %2$s"
                .formatted(reader(database), database.username()));

    assertThat(FenceRaising.raise(database.address()).isUp()).isFalse();
    assertThat(output).contains(OFF);
  }

  @Test
  @DisplayName("keeps a fence that stands without locking a table, and takes new tables in")
  void standingFence() throws SQLException {
    TestDatabase database = TestDatabase.outside("createrole");
    prepare(database);
    assertThat(FenceRaising.raise(database.address()).isUp()).isTrue();
    try (Connection reading = database.dataSource().getConnection()) {
      reading.setAutoCommit(false);
      for (String table : OneRowEach.tables(database.jdbc())) {
        reading.createStatement().execute("lock table " + table + " in access share mode");
      }
      assertThat(FenceRaising.raise(database.address()).isUp()).isTrue();
    }

    database.execute("create table later (store_id text not null, secret text)");
    database.execute("insert into later values ('acme', 'a'), ('other', 'b')");
    Fence fence = FenceRaising.raise(database.address());

    JdbcClient queries = JdbcClient.create(fence.connections(database.address()));
    assertThat(queries.sql("select secret from later").query(String.class).list()).isEmpty();
    assertThat(OneRowEach.tables(database.jdbc())).contains("later");
  }

  @Test
  @DisplayName("is refused where its fence hides rows from the user who has to write them")
  void hiddenRows() {
    TestDatabase database = TestDatabase.outside("createrole");
    prepare(database);
    FenceRaising.raise(database.address());
    TestDatabase stranger = TestDatabase.outside("");
    database.execute("grant all on all tables in schema public to " + stranger.username());
    TestDatabase there = new TestDatabase(database.url(), stranger.username(), stranger.password());

    assertThatThrownBy(() -> FenceRaising.raise(there.address()))
        .hasMessageContaining("hides rows from " + stranger.username());
  }

  /** Everything of both sides, as this user. */
  private static void sellAndAsk(TestDatabase database, boolean fenced) {
    prepare(database);
    try (QueryServer server = QueryServer.on(database, Map.of());
        EventLog log = database.openLog()) {
      assertThat(server.bean(Fence.class).isUp()).isEqualTo(fenced);
      long acme = open(log, "acme");
      long other = open(log, "other");
      assertThat(log.eventsOfStore("acme", 0, 10)).hasSize(1);
      assertThat(log.headPosition()).isEqualTo(other).isGreaterThan(acme);
      for (String store : List.of("acme", "other")) {
        String position = Long.toString(other);
        assertThat(server.get("/api/" + store, "Paceline-Position", position).status())
            .isEqualTo(200);
        assertThat(server.get("/api/" + store + "/orders/recent").status()).isEqualTo(200);
      }
      assertThat(server.get("/api/stores").json().get("stores")).hasSize(2);
      assertThat(server.get("/api/admin/projections").status()).isEqualTo(200);
      assertThat(server.get("/actuator/health/readiness").status()).isEqualTo(200);
      JdbcClient pool = server.bean(JdbcClient.class);
      for (String table : OneRowEach.tables(server.jdbc())) {
        int rows = pool.sql("select count(*) from " + table).query(Integer.class).single();
        int all = server.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
        assertThat(rows).as(table).isEqualTo(fenced ? 0 : all);
      }
    }
  }

  private static long open(EventLog log, String store) {
    StoreId storeId = new StoreId(store);
    StoreSettings settings =
        new StoreSettings(
            "A shop", ZoneId.of("UTC"), Currency.getInstance("GBP"), DayOfWeek.MONDAY);
    StoredEvent opened = EventCodec.encode(new StoreOpened(storeId, settings));
    return log.append(
        List.of(
            new NewEvent(
                StreamKey.parse(StreamId.of(storeId)),
                0,
                UUID.randomUUID(),
                opened.name().name(),
                opened.name().revision(),
                opened.payload(),
                CanonicalJson.write(Map.of("actor", "test")))));
  }

  private static void prepare(TestDatabase database) {
    EventStoreConfiguration.prepare(database.settings());
    QueryMigration.migrate(database.address());
  }

  private static String reader(TestDatabase database) {
    return database.username() + "_reader";
  }
}
