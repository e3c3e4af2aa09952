package dev.paceline.query.chain;

import dev.paceline.eventstore.EventLog;

/**
 * Brings the chain up to the log's end, with all that has come since the last time taken together,
 * so that sales hardly notice it.
 */
final class ChainFollowing implements Runnable {
  private final EventLog log;
  private final ChainWriter writer;
  private long chained = -1;

  ChainFollowing(EventLog log, ChainWriter writer) {
    this.log = log;
    this.writer = writer;
  }

  /** The log's end is looked up first: nothing is locked where nothing has come. */
  @Override
  public void run() {
    long head = log.headPosition();
    if (head == chained) {
      return;
    }
    ChainWriter.Step step = ChainWriter.Step.FULL;
    while (step == ChainWriter.Step.FULL && !Thread.currentThread().isInterrupted()) {
      step = writer.step();
    }
    if (step == ChainWriter.Step.AT_END) {
      chained = head;
    }
  }
}
