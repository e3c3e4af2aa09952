package dev.paceline.command.http;

import static dev.paceline.command.http.OrderJson.good;
import static dev.paceline.command.http.OrderJson.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Commands over HTTP")
class OneStoresDayTest {
  private static final String SETTINGS =
      "{\"name\":\"Shop\",\"timeZone\":\"%s\",\"currency\":\"%s\",\"weekStart\":\"monday\"}";
  private static final String MONTHLY =
      "{\"metric\":\"revenue\",\"target\":\"%s\",\"period\":\"monthly\"}";
  private static CommandServer server;

  @BeforeAll
  static void start() {
    server = CommandServer.start();
    server.openStore("acme", "GBP");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName("a store is opened, opened again, changed, and keeps its currency")
  void store() {
    String london = SETTINGS.formatted("Europe/London", "GBP");
    Answer opened = server.put("/api/shop", london);
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.json().get("status").stringValue()).isEqualTo("created");
    Answer again = server.put("/api/shop", london);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("status").stringValue()).isEqualTo("unchanged");
    assertThat(again.header("Paceline-Position")).isEqualTo(opened.header("Paceline-Position"));
    String paris = SETTINGS.formatted("Europe/Paris", "GBP");
    Answer changed = server.put("/api/shop", paris, "If-Match", "\"1\"");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().get("status").stringValue()).isEqualTo("changed");
    Refusals.check(server.put("/api/shop", london, "If-Match", "\"1\""), 412);
    Refusals.check(server.put("/api/shop", london, "If-Match", "1"), 400);
    Refusals.check(server.put("/api/shop", SETTINGS.formatted("Europe/London", "USD")), 409);
    Refusals.check(server.put("/api/nobody", london, "If-Match", "\"1\""), 412);
  }

  @Test
  @DisplayName("an order is placed, refunded, cancelled and retracted; each said again is 200")
  void order() {
    assertThat(placed("day", good()).status()).isEqualTo(201);
    assertThat(placed("day", good()).status()).isEqualTo(200);
    String sameInOtherWords =
        good().replace("10.00", "10").replace("10:00:00Z", "11:00:00.0009+01:00");
    assertThat(placed("day", sameInOtherWords).status()).isEqualTo(200);
    Refusals.check(placed("day", with("/shipping", "\"6.00\"")), 409);

    String refund = "{\"refundedAt\":\"2026-11-02T10:00:00Z\",\"amount\":\"%s\",\"units\":1}";
    String refunds = "/api/acme/orders/day/refunds/";
    assertThat(server.put(refunds + "r1", refund.formatted("12.50")).status()).isEqualTo(201);
    assertThat(server.put(refunds + "r1", refund.formatted("12.50")).status()).isEqualTo(200);
    Refusals.check(server.put(refunds + "r1", refund.formatted("12.51")), 409);
    Answer tooMuch = server.put(refunds + "r2", refund.formatted("32.51"));
    Refusals.check(tooMuch, 422);
    assertThat(tooMuch.pointers()).containsExactly("/amount");

    String cancel = "{\"cancelledAt\":\"2026-11-02T11:00:00Z\",\"reason\":\"%s\"}";
    String cancellation = "/api/acme/orders/day/cancellation";
    Answer cancelled = server.put(cancellation, cancel.formatted("stock"));
    assertThat(cancelled.status()).isEqualTo(201);
    Answer cancelledAgain = server.put(cancellation, cancel.formatted("stock"));
    assertThat(cancelledAgain.status()).isEqualTo(200);
    assertThat(cancelledAgain.header("Paceline-Position"))
        .isEqualTo(cancelled.header("Paceline-Position"));
    Refusals.check(server.put(cancellation, cancel.formatted("fraud")), 409);
    Refusals.check(server.put(cancellation, cancel.formatted("boredom")), 422);
    Refusals.check(server.put(refunds + "r3", refund.formatted("1.00")), 409);
    assertThat(server.put(refunds + "r1", refund.formatted("12.50")).status()).isEqualTo(200);

    String retract = "{\"retractedAt\":\"2026-11-02T12:00:00Z\"}";
    String retraction = "/api/acme/orders/day/retraction";
    assertThat(server.put(retraction, retract).status()).isEqualTo(201);
    assertThat(server.put(retraction, retract).status()).isEqualTo(200);
    assertThat(placed("day", good()).status()).isEqualTo(200);
    Refusals.check(server.put("/api/acme/orders/none/retraction", retract), 404);
  }

  @Test
  @DisplayName("what follows an order is not before it, and not ahead of the clock")
  void moments() {
    placed("moments", good());
    String path = "/api/acme/orders/moments/cancellation";
    Refusals.check(server.put(path, "{\"cancelledAt\":\"2026-11-01T09:59:59Z\"}"), 422);
    Refusals.check(server.put(path, "{\"cancelledAt\":\"2026-11-03T12:05:00.001Z\"}"), 422);
    assertThat(server.put(path, "{\"cancelledAt\":\"2026-11-03T12:05:00Z\"}").status())
        .isEqualTo(201);
  }

  @Test
  @DisplayName("a goal is set, revised, retired, and active again")
  void goal() {
    String goals = "/api/acme/sales-goals";
    Answer set = server.post(goals, MONTHLY.formatted("50000.00"));
    assertThat(set.status()).isEqualTo(201);
    assertThat(set.json().get("goalId").stringValue()).isEqualTo("monthly-revenue");
    assertThat(server.post(goals, MONTHLY.formatted("50000")).status()).isEqualTo(200);
    Answer revised = server.post(goals, MONTHLY.formatted("60000"), "If-Match", "\"1\"");
    assertThat(revised.json().get("status").stringValue()).isEqualTo("changed");
    Refusals.check(server.post(goals, MONTHLY.formatted("70000"), "If-Match", "\"1\""), 412);
    Refusals.check(server.delete(goals + "/monthly-revenue", "If-Match", "\"1\""), 412);
    Answer retired = server.delete(goals + "/monthly-revenue", "If-Match", "\"2\"");
    assertThat(retired.status()).isEqualTo(204);
    assertThat(server.delete(goals + "/monthly-revenue").status()).isEqualTo(204);
    assertThat(server.delete(goals + "/monthly-revenue").header("Paceline-Position"))
        .isEqualTo(retired.header("Paceline-Position"));
    Answer active = server.post(goals, MONTHLY.formatted("60000"));
    assertThat(active.status()).isEqualTo(200);
    assertThat(active.json().get("status").stringValue()).isEqualTo("changed");
    Refusals.check(server.delete(goals + "/never-set"), 404);
  }

  @Test
  @DisplayName("a custom goal is named after its first day")
  void customGoal() {
    String custom =
        """
        {"metric":"units_sold","target":"100","period":"custom","startDate":"2026-11-23",
        "endDate":"2026-11-30","tolerance":"0.1","curve":"linear","refundsCountOn":"ordered"}\
        """;
    Answer set = server.post("/api/acme/sales-goals", custom);
    assertThat(set.json().get("goalId").stringValue()).isEqualTo("custom-units_sold-2026-11-23");
    String longer = custom.replace("2026-11-30", "2026-12-01");
    Refusals.check(server.post("/api/acme/sales-goals", longer), 409);
  }

  @Test
  @DisplayName("the same order 32 times at once is one event")
  void sameOrderAtOnce() throws Exception {
    List<Answer> answers = atOnce(32, i -> placed("same", good()));
    assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
    assertThat(answers)
        .extracting(answer -> answer.header("Paceline-Position"))
        .containsOnly(answers.getFirst().header("Paceline-Position"));
    assertThat(eventsOf("acme/order/same")).isEqualTo(1);
  }

  @Test
  @DisplayName("two different orders under one id at once: one is taken, one is a conflict")
  void twoOrdersAtOnce() throws Exception {
    for (int round = 0; round < 20; round++) {
      String id = "two-" + round;
      List<Answer> answers = atOnce(2, i -> placed(id, with("/shipping", "\"" + i + ".00\"")));
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
    }
  }

  @Test
  @DisplayName("a goal changed by many at once takes all of them, one after the other")
  void goalAtOnce() throws Exception {
    String goals = "/api/acme/sales-goals";
    String daily = "{\"metric\":\"revenue\",\"target\":\"%d\",\"period\":\"daily\"}";
    List<Answer> answers = atOnce(16, i -> server.post(goals, daily.formatted(i + 1)));
    assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
    assertThat(eventsOf("acme/goal/daily-revenue")).isEqualTo(16);
  }

  @Test
  @DisplayName("who sent a command is in its event, and nothing else is")
  void actor() {
    placed("by-whom", good());
    byte[] metadata =
        server
            .database()
            .jdbc()
            .sql("select metadata from event_log where stream_id = 'acme/order/by-whom'")
            .query(byte[].class)
            .single();
    assertThat(new String(metadata, java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("{\"actor\":\"tester\"}");
  }

  private static Answer placed(String orderId, String json) {
    return server.put("/api/acme/orders/" + orderId, json);
  }

  private static long eventsOf(String streamId) {
    return server
        .database()
        .jdbc()
        .sql("select count(*) from event_log where stream_id = ?")
        .param(streamId)
        .query(Long.class)
        .single();
  }

  private static List<Answer> atOnce(int times, java.util.function.IntFunction<Answer> request)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> calls =
          IntStream.range(0, times)
              .<Callable<Answer>>mapToObj(i -> () -> request.apply(i))
              .toList();
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
