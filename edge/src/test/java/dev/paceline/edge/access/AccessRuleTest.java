package dev.paceline.edge.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who may what")
class AccessRuleTest {
  private static final Set<Scope> READ = Set.of(Scope.SALES_READ);

  private final AccessRule rule = new AccessRule(Set.of("acme", "bon")::contains);

  @Test
  @DisplayName("a store of the token is open to one of the scopes")
  void admitted() {
    assertThatCode(() -> rule.admit(bearer("acme"), "acme", READ)).doesNotThrowAnyException();
    assertThatCode(() -> rule.admit(bearer("*"), "bon", Set.of(Scope.ADMIN, Scope.SALES_READ)))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("another's store, one that is not there and one that cannot be answer alike")
  void foreign() {
    refused(ProblemKind.UNKNOWN_STORE, () -> rule.admit(bearer("acme"), "bon", READ));
    refused(ProblemKind.UNKNOWN_STORE, () -> rule.admit(bearer("acme"), "nobody", READ));
    refused(ProblemKind.UNKNOWN_STORE, () -> rule.admit(bearer("acme", "nobody"), "nobody", READ));
    refused(ProblemKind.UNKNOWN_STORE, () -> rule.admit(bearer("*"), "*", READ));
    refused(ProblemKind.UNKNOWN_STORE, () -> rule.admit(bearer(), "acme", READ));
  }

  @Test
  @DisplayName("the store is asked before the scope")
  void storeFirst() {
    Set<Scope> goals = Set.of(Scope.GOALS_WRITE);
    refused(ProblemKind.FORBIDDEN, () -> rule.admit(bearer("acme"), "acme", goals));
    refused(ProblemKind.UNKNOWN_STORE, () -> rule.admit(bearer("acme"), "bon", goals));
    refused(ProblemKind.UNKNOWN_STORE, () -> rule.admit(bearer("*"), "nobody", goals));
  }

  @Test
  @DisplayName("a store that is to be opened need not be there, but has to be the token's")
  void opening() {
    assertThatCode(() -> rule.admitOpening(bearer("new"), "new", READ)).doesNotThrowAnyException();
    refused(ProblemKind.UNKNOWN_STORE, () -> rule.admitOpening(bearer("acme"), "new", READ));
    refused(
        ProblemKind.FORBIDDEN,
        () -> rule.admitOpening(bearer("new"), "new", Set.of(Scope.SETTINGS_WRITE)));
  }

  private static Caller bearer(String... stores) {
    return new Caller("someone", READ, StoreGrant.of(List.of(stores)), Instant.MAX);
  }

  private static void refused(ProblemKind kind, ThrowingCallable request) {
    assertThatThrownBy(request)
        .isInstanceOfSatisfying(
            Refused.class,
            refusal -> org.assertj.core.api.Assertions.assertThat(refusal.kind()).isEqualTo(kind));
  }
}
