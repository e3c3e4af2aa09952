package dev.paceline.api.audit;

import static dev.paceline.api.audit.Exported.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The chain")
class ChainHashTest {
  private static final UUID ID = new UUID(1, 2);
  private static final Instant AT = Instant.parse("2026-11-01T10:00:00.123Z");

  private static ChainedEvent event(long position, String store, String stream, byte[] payload) {
    return new ChainedEvent(
        position, store, stream, 0, "order", ID, "order.placed", 1, payload, utf8("{}"), AT);
  }

  @Test
  @DisplayName("is hashed as it always was: the form is in every export ever made")
  void pinned() {
    ChainedEvent event = event(7, "acme", "acme/order/1", utf8("{\"a\":\"£\"}"));
    assertThat(ChainHash.NONE.next(event).hex())
        .isEqualTo("0ee10ffd041c697ba714a50f2ae86c75935a1177311ee78b0e365997489d3fc7");
  }

  @Test
  @DisplayName("depends on every column, and on where one ends and the next begins")
  void everyColumn() {
    byte[] json = utf8("{}");
    UUID id = ID;
    List<ChainedEvent> all =
        List.of(
            event(7, "acme", "acme/order/1", json),
            event(8, "acme", "acme/order/1", json),
            event(7, "acm", "eacme/order/1", json),
            event(7, "acme", "acme/order/2", json),
            event(7, "acme", "acme/order/1", utf8("{ }")),
            new ChainedEvent(
                7, "acme", "acme/order/1", 1, "order", id, "order.placed", 1, json, json, AT),
            new ChainedEvent(
                7, "acme", "acme/order/1", 0, "goal", id, "order.placed", 1, json, json, AT),
            new ChainedEvent(
                7,
                "acme",
                "acme/order/1",
                0,
                "order",
                new UUID(1, 3),
                "order.placed",
                1,
                json,
                json,
                AT),
            new ChainedEvent(
                7, "acme", "acme/order/1", 0, "order", id, "order.placed2", 1, json, json, AT),
            new ChainedEvent(
                7, "acme", "acme/order/1", 0, "order", id, "order.placed", 2, json, json, AT),
            new ChainedEvent(
                7, "acme", "acme/order/1", 0, "order", id, "order.placed", 1, json, utf8("[]"), AT),
            new ChainedEvent(
                7,
                "acme",
                "acme/order/1",
                0,
                "order",
                id,
                "order.placed",
                1,
                json,
                json,
                AT.plusNanos(1_000)));
    assertThat(all.stream().map(ChainHash.NONE::next).distinct()).hasSize(all.size());
    ChainHash other = ChainHash.NONE.next(all.get(1));
    assertThat(other.next(all.get(0))).isNotEqualTo(ChainHash.NONE.next(all.get(0)));
  }

  @Test
  @DisplayName("shows what is stored as it is stored, also where that is no JSON or no text")
  void asStored() {
    for (byte[] stored :
        List.of(
            utf8("{\"a\":1}"),
            utf8("{\"a\": 1}"),
            utf8("no JSON"),
            utf8(""),
            utf8("{\"a\":\"\\u0000\"}"),
            utf8("{\"a\":1}\n"),
            new byte[] {(byte) 0xff, 0, 10})) {
      ChainedEvent event =
          new ChainedEvent(
              7, "acme", "a\"\n\u0001", 3, "", ID, "x", -1, stored, stored, AT.plusNanos(4_000));
      EventLine line = new EventLine(event, ChainHash.NONE.next(event));
      assertThat(line.text()).doesNotContain("\n");
      EventLine read = (EventLine) ExportLine.of(line.text());
      assertThat(read.event().payload()).isEqualTo(stored);
      assertThat(ChainHash.NONE.next(read.event())).isEqualTo(line.hash());
    }
  }

  @Test
  @DisplayName("is signed with a key that OpenSSL can make and read")
  void keys() {
    SigningKey key =
        SigningKey.ofPem(
            """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """);
    // The second test vector of RFC 8032, 7.1, is the seed 9d61b19d… with this public half.
    assertThat(key.publicHalf().pem())
        .contains("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    assertThat(SigningKey.ofPem(key.pem()).publicHalf().id()).isEqualTo(key.publicHalf().id());
    String signature = key.sign("what is said");
    VerifyingKey known = VerifyingKey.ofPem(key.publicHalf().pem());
    assertThat(known.hasSigned("what is said", signature)).isTrue();
    assertThat(known.hasSigned("what is not", signature)).isFalse();
    assertThat(known.hasSigned("what is said", "no base64!")).isFalse();
  }
}
