package dev.paceline.command.store;

import static dev.paceline.command.Decisions.conflict;
import static dev.paceline.command.Decisions.rulesOf;
import static dev.paceline.command.Decisions.stale;

import dev.paceline.api.store.StoreCommand.ChangeStoreSettings;
import dev.paceline.api.store.StoreCommand.OpenStore;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreEvent.StoreSettingsChanged;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.command.decision.Outcome;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store")
class StoreRulesTest {
  private static final StoreId ACME = new StoreId("acme");
  private static final StoreSettings LONDON = settings("Europe/London", "GBP");
  private static final StoreSettings PARIS = settings("Europe/Paris", "GBP");
  private static final StoreSettings DOLLARS = settings("Europe/London", "USD");

  private final AggregateTestFixture<Store> store = rulesOf(Store.class);

  @Test
  @DisplayName("is opened once")
  void opens() {
    store
        .givenNoPriorActivity()
        .when(new OpenStore(ACME, LONDON))
        .expectResultMessagePayload(Outcome.CREATED)
        .expectEvents(new StoreOpened(ACME, LONDON));
  }

  @Test
  @DisplayName("opened again as it is, stays as it is")
  void opensAgain() {
    store
        .given(new StoreOpened(ACME, LONDON))
        .when(new OpenStore(ACME, LONDON))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  @DisplayName("opened again with another zone, changes its zone")
  void opensAgainElsewhere() {
    store
        .given(new StoreOpened(ACME, LONDON))
        .when(new OpenStore(ACME, PARIS))
        .expectResultMessagePayload(Outcome.CHANGED)
        .expectEvents(new StoreSettingsChanged(ACME, PARIS));
  }

  @Test
  @DisplayName("never changes its currency")
  void keepsItsCurrency() {
    store
        .given(new StoreOpened(ACME, LONDON))
        .when(new ChangeStoreSettings(ACME, DOLLARS, 1))
        .expectException(conflict());
  }

  @Test
  @DisplayName("changes when the caller saw its current revision")
  void currentRevision() {
    store
        .given(new StoreOpened(ACME, LONDON), new StoreSettingsChanged(ACME, PARIS))
        .when(new ChangeStoreSettings(ACME, LONDON, 2))
        .expectResultMessagePayload(Outcome.CHANGED)
        .expectEvents(new StoreSettingsChanged(ACME, LONDON));
  }

  @Test
  @DisplayName("does not change when the caller saw an older revision")
  void staleRevision() {
    store
        .given(new StoreOpened(ACME, LONDON), new StoreSettingsChanged(ACME, PARIS))
        .when(new ChangeStoreSettings(ACME, LONDON, 1))
        .expectException(stale());
  }

  @Test
  @DisplayName("takes the same settings again even with an older revision")
  void sameSettingsAgain() {
    store
        .given(new StoreOpened(ACME, LONDON), new StoreSettingsChanged(ACME, PARIS))
        .when(new ChangeStoreSettings(ACME, PARIS, 1))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  @DisplayName("that is not open has no revision to insist on")
  void notOpenYet() {
    store
        .givenNoPriorActivity()
        .when(new ChangeStoreSettings(ACME, LONDON, 1))
        .expectException(stale());
  }

  private static StoreSettings settings(String zone, String currency) {
    return new StoreSettings(
        "Acme", ZoneId.of(zone), Currency.getInstance(currency), DayOfWeek.MONDAY);
  }
}
