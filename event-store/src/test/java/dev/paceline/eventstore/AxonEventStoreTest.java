package dev.paceline.eventstore;

import static dev.paceline.eventstore.AxonProcess.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreEvent.StoreSettingsChanged;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.eventstore.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Axon's event store on the log")
class AxonEventStoreTest {

  private static final String STREAM = "acme/store/acme";
  private static final StoreId ACME = new StoreId("acme");
  private static final StoreOpened OPENED = new StoreOpened(ACME, named("Acme"));

  private final TestDatabase database = TestDatabase.fresh();
  private final AxonProcess axon = AxonProcess.on(database, Map.of());
  private final EventLog log = axon.bean(EventLog.class);

  @AfterEach
  void close() {
    axon.close();
  }

  private static StoreSettings named(String name) {
    return new StoreSettings(
        name, ZoneId.of("Europe/London"), Currency.getInstance("GBP"), DayOfWeek.MONDAY);
  }

  private static StoreSettingsChanged renamed(String name) {
    return new StoreSettingsChanged(ACME, named(name));
  }

  @Test
  @DisplayName("stores events under their logical name, as canonical JSON")
  void names() {
    axon.publish(message(STREAM, 0, OPENED));
    LoggedEvent stored = log.eventsAfter(0, 1).getFirst();
    assertThat(stored.name()).isEqualTo("store.opened");
    assertThat(stored.revision()).isEqualTo(1);
    assertThat(stored.storeId()).isEqualTo("acme");
    assertThat(stored.streamType()).isEqualTo("store");
    assertThat(new String(stored.payload(), StandardCharsets.UTF_8))
        .startsWith("{\"settings\":{")
        .doesNotContain("dev.paceline");
    assertThat(new String(stored.metadata(), StandardCharsets.UTF_8))
        .isEqualTo("{\"actor\":\"local\"}");
  }

  @Test
  @DisplayName("gives an aggregate its events back, with the time at which they were recorded")
  void aggregate() {
    axon.publish(message(STREAM, 0, OPENED), message(STREAM, 1, renamed("Apex")));
    List<? extends DomainEventMessage<?>> events =
        axon.store().readEvents(STREAM).asStream().toList();
    assertThat(events)
        .extracting(DomainEventMessage::getSequenceNumber, DomainEventMessage::getPayload)
        .containsExactly(tuple(0L, OPENED), tuple(1L, renamed("Apex")));
    assertThat(events.getFirst().getTimestamp())
        .isEqualTo(log.eventsAfter(0, 1).getFirst().recordedAt());
    assertThat(events.getFirst().getMetaData().get("actor")).isEqualTo("local");
    assertThat(axon.store().lastSequenceNumberFor(STREAM)).contains(1L);
    assertThat(axon.store().lastSequenceNumberFor("acme/store/other")).isEmpty();
  }

  @Test
  @DisplayName("tells the command where its events are in the log")
  void appendedPosition() {
    assertThat(AppendedPosition.of(axon.publish(message(STREAM, 0, OPENED)))).hasValue(1);
    UnitOfWork<?> two =
        axon.publish(message(STREAM, 1, renamed("A")), message(STREAM, 2, renamed("B")));
    assertThat(AppendedPosition.of(two)).hasValue(3);
    assertThat(AppendedPosition.of(axon.publish())).isEmpty();
  }

  @Test
  @DisplayName("tells it also when the events were published in a nested unit of work")
  void nested() {
    UnitOfWork<?> root =
        DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("outer"));
    axon.publish(message(STREAM, 0, OPENED));
    assertThat(log.headPosition()).as("nothing is recorded before the root commits").isZero();
    root.commit();
    assertThat(AppendedPosition.of(root)).hasValue(1);
  }

  @Test
  @DisplayName("records nothing of a unit of work that is rolled back")
  void rollback() {
    UnitOfWork<?> unit =
        DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("command"));
    axon.store().publish(message(STREAM, 0, OPENED));
    unit.rollback();
    axon.publish(message(STREAM, 0, renamed("kept")));
    assertThat(log.eventsAfter(0, 9)).extracting(LoggedEvent::position).containsExactly(1L);
  }

  @Test
  @DisplayName("answers a conflict with Axon's own exceptions")
  void conflicts() {
    axon.publish(message(STREAM, 0, OPENED));
    assertThatThrownBy(() -> axon.publish(message(STREAM, 0, OPENED)))
        .isInstanceOf(AggregateStreamCreationException.class)
        .hasCauseInstanceOf(AppendConflict.class);
    axon.publish(message(STREAM, 1, renamed("A")));
    assertThatThrownBy(() -> axon.publish(message(STREAM, 1, renamed("B"))))
        .isInstanceOf(ConcurrencyException.class)
        .hasCauseInstanceOf(AppendConflict.class);
    assertThat(log.headPosition()).isEqualTo(2);
  }

  @Test
  @DisplayName("fails only the command that conflicts, not those that were appended with it")
  void neighbours() throws Exception {
    axon.publish(message(STREAM, 0, OPENED), message(STREAM, 1, renamed("A")));
    List<CompletableFuture<UnitOfWork<?>>> commands = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
        HeldLock lock = HeldLock.on(database)) {
      commands.add(inBackground(callers, message("first/store/first", 0, OPENED)));
      lock.awaitCalls(1);
      commands.add(inBackground(callers, message("before/store/before", 0, OPENED)));
      commands.add(inBackground(callers, message(STREAM, 1, renamed("B"))));
      commands.add(inBackground(callers, message("after/store/after", 0, OPENED)));
      await().until(() -> log.waiting() == 3);
    }
    assertThatThrownBy(commands.remove(2)::join).hasCauseInstanceOf(ConcurrencyException.class);
    assertThat(commands)
        .extracting(command -> AppendedPosition.of(command.join()).orElseThrow())
        .doesNotHaveDuplicates()
        .allMatch(position -> position >= 3 && position <= 5);
  }

  private CompletableFuture<UnitOfWork<?>> inBackground(
      ExecutorService callers, DomainEventMessage<Object> message) {
    return CompletableFuture.supplyAsync(() -> axon.publish(message), callers);
  }

  @Test
  @DisplayName("stores events of aggregates only, of one aggregate at a time")
  void oneStream() {
    assertThatThrownBy(() -> axon.publish(GenericEventMessage.asEventMessage(OPENED)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> axon.publish(message(STREAM, 0, OPENED), message("b/store/b", 0, OPENED)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(log.headPosition()).isZero();
  }

  @Test
  @DisplayName("streams events in the order of their positions, from any token on")
  void stream() throws Exception {
    axon.publish(message(STREAM, 0, OPENED), message(STREAM, 1, renamed("A")));
    axon.publish(message(STREAM, 2, renamed("B")));
    try (TrackingEventStream stream = axon.store().openStream(new GlobalSequenceTrackingToken(1))) {
      assertThat(stream.peek().orElseThrow().getPayload()).isEqualTo(renamed("A"));
      assertThat(stream.nextAvailable().trackingToken())
          .isEqualTo(new GlobalSequenceTrackingToken(2));
      assertThat(stream.nextAvailable().getPayload()).isEqualTo(renamed("B"));
      assertThat(stream.hasNextAvailable()).isFalse();
      assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  @Test
  @DisplayName("has tokens for the start, the end and a moment")
  void tokens() {
    axon.publish(message(STREAM, 0, OPENED));
    axon.publish(message(STREAM, 1, renamed("A")));
    assertThat(axon.store().createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
    assertThat(axon.store().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
    Instant first = log.eventsAfter(0, 1).getFirst().recordedAt();
    assertThat(axon.store().createTokenAt(first)).isEqualTo(new GlobalSequenceTrackingToken(0));
    assertThat(axon.store().createTokenAt(first.plusSeconds(60)))
        .isEqualTo(new GlobalSequenceTrackingToken(2));
  }

  @Test
  @DisplayName("hands on events whose name it does not know as unknown, without failing")
  void unknown() throws Exception {
    log.append(Events.events("acme/order/1", 0, 1));
    try (TrackingEventStream stream = axon.store().openStream(null)) {
      TrackedEventMessage<?> event = stream.nextAvailable();
      assertThat(event.getPayloadType()).isEqualTo(UnknownSerializedType.class);
      assertThat(event.getPayload()).isInstanceOf(UnknownSerializedType.class);
    }
  }

  @Test
  @DisplayName("has identifiers of its own that are random UUIDs")
  void identifiers() {
    IdentifierFactory factory = IdentifierFactory.getInstance();
    assertThat(factory).isInstanceOf(BlockIdentifierFactory.class);
    assertThat(Stream.generate(factory::generateIdentifier).limit(10_000))
        .doesNotHaveDuplicates()
        .allMatch(id -> UUID.fromString(id).version() == 4)
        .allMatch(id -> UUID.fromString(id).variant() == 2);
  }
}
