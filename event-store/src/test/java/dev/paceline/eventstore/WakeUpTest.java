package dev.paceline.eventstore;

import static dev.paceline.eventstore.Events.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.testing.FaultProxy;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.eventstore.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Polling is as good as off here: what arrives, a wake-up has brought. */
@DisplayName("A reader is woken")
class WakeUpTest {

  private static final Map<String, Object> NEVER_POLL =
      Map.of("paceline.event-store.poll-millis", "3600000");

  private final TestDatabase database = TestDatabase.withLog();

  /** Reads as Axon's pooled processors do, and collects positions. */
  private static final class Reader implements AutoCloseable {

    private final List<Long> positions = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
    private final ScheduledExecutorService worker = Executors.newScheduledThreadPool(1);
    private final PooledStreamingEventProcessor processor;

    Reader(AxonProcess axon) {
      processor =
          PooledStreamingEventProcessor.builder()
              .name("reader")
              .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(this).build())
              .messageSource(axon.store())
              .tokenStore(new InMemoryTokenStore())
              .transactionManager(NoTransactionManager.instance())
              .initialSegmentCount(1)
              .coordinatorExecutor(coordinator)
              .workerExecutor(worker)
              .build();
      processor.start();
    }

    @EventHandler
    void on(Object event, TrackingToken token) {
      positions.add(LogStorageEngine.positionOf(token));
    }

    void awaitStart() {
      await().until(() -> !processor.processingStatus().isEmpty());
    }

    @Override
    public void close() {
      processor.shutDown();
      coordinator.shutdownNow();
      worker.shutdownNow();
    }
  }

  @Test
  @DisplayName("by an append in its own process and by one in another process")
  void both() {
    try (AxonProcess here = AxonProcess.on(database, NEVER_POLL);
        AxonProcess elsewhere = AxonProcess.on(database, NEVER_POLL);
        Reader reader = new Reader(here)) {
      reader.awaitStart();
      for (int i = 0; i < 20; i++) {
        AxonProcess appending = i % 2 == 0 ? here : elsewhere;
        appending.bean(EventLog.class).append(events("acme/order/" + i, 0, 1));
        int seen = i + 1;
        await().until(() -> reader.positions.size() == seen);
      }
      assertThat(reader.positions).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName("after its listening connection came back, for what it missed meanwhile")
  void reconnect() {
    try (FaultProxy network = FaultProxy.to(TestServer.shared().port());
        AxonProcess here = AxonProcess.on(network.through(database), NEVER_POLL);
        EventLog elsewhere = database.openLog();
        Reader reader = new Reader(here)) {
      elsewhere.append(events("acme/order/1", 0, 1));
      await().until(() -> reader.positions.size() == 1);
      reader.awaitStart();
      network.block();
      elsewhere.append(events("acme/order/2", 0, 1));
      network.heal();
      await().until(() -> reader.positions.size() == 2);
    }
  }

  @Test
  @DisplayName("by polling if notifications never come")
  void polling() {
    try (AxonProcess here =
            AxonProcess.on(database, Map.of("paceline.event-store.poll-millis", "100"));
        Reader reader = new Reader(here)) {
      reader.awaitStart();
      database.execute(
          "insert into event_log select 1, 'acme', 'acme/order/1', 0, 'order', gen_random_uuid(),"
              + " 'store.opened', 1, '{}', '{}', now()");
      await().until(() -> reader.positions.size() == 1);
    }
  }
}
