package dev.paceline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.RefundId;
import dev.paceline.api.order.Sku;
import dev.paceline.api.store.StoreId;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Ids")
class IdentifiersTest {
  static final List<Function<String, Object>> IDS =
      List.of(OrderId::new, GoalId::new, RefundId::new);

  static final String[] MALFORMED = {
    "", " ", "..", ".a", "-a", "a/b", "a b", "*", "' OR 1=1--", "a\n", "é", "a\u0000", "%2F"
  };

  @ParameterizedTest
  @ValueSource(strings = {"a", "acme", "acme-uk", "0", "a-", "live2", "stores-1"})
  @DisplayName("of stores are short, lower case and fit a path")
  void takesStores(String id) {
    assertThat(new StoreId(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acme", "a.b", "a_b", "a:b", "live", "admin", "stores", "audit-key"})
  @DisplayName("of stores are neither upper case nor words that paths use")
  void refusesStores(String id) {
    assertThatThrownBy(() -> new StoreId(id)).isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest
  @FieldSource("MALFORMED")
  @DisplayName("never hold what could mean something else in a path, a topic or a query")
  void refusesMalformed(String id) {
    assertThatThrownBy(() -> new StoreId(id)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new OrderId(id)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new GoalId(id)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new RefundId(id)).isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest
  @FieldSource("IDS")
  @DisplayName("of orders, goals and refunds have 1 to 64 characters")
  void bounds(Function<String, Object> of) {
    assertThat(of.apply("x".repeat(64))).hasToString("x".repeat(64));
    assertThat(of.apply("A-1_b.c:D")).hasToString("A-1_b.c:D");
    assertThatThrownBy(() -> of.apply("x".repeat(65))).isInstanceOf(InvalidValue.class);
  }

  @Test
  @DisplayName("of stores have 1 to 40 characters")
  void boundsStores() {
    assertThat(new StoreId("x".repeat(40))).isNotNull();
    assertThatThrownBy(() -> new StoreId("x".repeat(41))).isInstanceOf(InvalidValue.class);
  }

  @Test
  @DisplayName("are no words that paths use, each in its own place")
  void reserves() {
    assertThatThrownBy(() -> new OrderId("recent")).hasMessage("is a reserved word");
    assertThatThrownBy(() -> new OrderId("import")).hasMessage("is a reserved word");
    assertThatThrownBy(() -> new GoalId("what-if")).hasMessage("is a reserved word");
    assertThat(new GoalId("recent")).isNotNull();
    assertThat(new RefundId("import")).isNotNull();
  }

  @Test
  @DisplayName("of products are 1 to 100 printable characters")
  void takesSkus() {
    assertThat(new Sku("85123A / größe £")).isNotNull();
    assertThat(new Sku("x".repeat(100))).isNotNull();
    assertThatThrownBy(() -> new Sku("x".repeat(101))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new Sku("")).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new Sku("a\tb")).isInstanceOf(InvalidValue.class);
  }

  @Test
  @DisplayName("name one stream of the log together")
  void namesStreams() {
    StoreId store = new StoreId("acme");

    assertThat(StreamId.of(store)).isEqualTo("acme/store/acme");
    assertThat(StreamId.of(store, new OrderId("1"))).isEqualTo("acme/order/1");
    assertThat(StreamId.of(store, new GoalId("1"))).isEqualTo("acme/goal/1");
  }
}
