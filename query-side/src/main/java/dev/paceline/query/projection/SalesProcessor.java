package dev.paceline.query.projection;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.SmartLifecycle;

/**
 * Axon's processor {@code sales}: it follows the log in segments, each in a process of those that
 * run, and starts from the beginning where it has no token yet. That a store's rows are further is
 * for their cursors to say.
 */
public final class SalesProcessor implements SmartLifecycle {
  private static final String NAME = "sales";
  private static final int SEGMENTS = 2;
  private static final int BATCH = 1_000;

  /** So many bytes of events may wait to be folded. */
  private static final long MOST_BYTES = 1 << 25;

  /**
   * How long the segments of a process that was killed stay its own. Short, because nothing is
   * shown as long as it lasts; that a slow owner may lose its segment by it harms nothing, as the
   * stores' cursors let no event count twice.
   */
  private static final Duration CLAIM = Duration.ofSeconds(4);

  private static final long RENEW_CLAIM_MILLIS = 1_000;
  private static final long LOOK_FOR_UNCLAIMED_MILLIS = 1_000;

  private final PooledStreamingEventProcessor processor;
  private final ScheduledExecutorService coordination = new PromptCoordination();
  private final ScheduledExecutorService work =
      Executors.newScheduledThreadPool(
          SEGMENTS, task -> Thread.ofPlatform().name("sales-worker").daemon().unstarted(task));

  SalesProcessor(
      StreamableMessageSource<TrackedEventMessage<?>> log,
      ProjectionDatabase database,
      SalesProjection projection) {
    TransactionManager transactions = new SpringTransactionManager(database.transactions());
    processor =
        PooledStreamingEventProcessor.builder()
            .name(NAME)
            .eventHandlerInvoker(new SalesInvoker(database, projection))
            .errorHandler(SalesProcessor::tryAgain)
            .messageSource(new HeldBackLog(log, MOST_BYTES, this::folded, coordination))
            .tokenStore(tokens(database))
            .transactionManager(transactions)
            .coordinatorExecutor(coordination)
            .workerExecutor(work)
            .initialSegmentCount(SEGMENTS)
            .initialToken(StreamableMessageSource::createTailToken)
            .batchSize(BATCH)
            .claimExtensionThreshold(RENEW_CLAIM_MILLIS)
            .tokenClaimInterval(LOOK_FOR_UNCLAIMED_MILLIS)
            .build();
  }

  /** Axon tries again after an exception; by an Error its worker would end for good. */
  private static void tryAgain(ErrorContext failed) throws Exception {
    Throwable error = failed.error();
    throw error instanceof Exception exception
        ? exception
        : new IllegalStateException("a batch of sales could not be folded", error);
  }

  /** Each processor is a node of its own, also where two share a process. */
  private static TokenStore tokens(ProjectionDatabase database) {
    return JdbcTokenStore.builder()
        .connectionProvider(new SpringDataSourceConnectionProvider(database.dataSource()))
        .serializer(Jackson3Serializer.builder().build())
        .nodeId(UUID.randomUUID().toString())
        .claimTimeout(CLAIM)
        .schema(
            TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build())
        .build();
  }

  /** Up to where all segments of this process have folded. */
  private long folded() {
    return segments().values().stream()
        .mapToLong(segment -> segment.getCurrentPosition().orElse(Long.MAX_VALUE))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** How far each segment that this process has claimed has read. */
  public Map<Integer, EventTrackerStatus> segments() {
    return processor.processingStatus();
  }

  @Override
  public void start() {
    processor.start();
  }

  @Override
  public void stop() {
    processor.shutDown();
    coordination.shutdown();
    work.shutdown();
  }

  @Override
  public boolean isRunning() {
    return processor.isRunning();
  }
}
