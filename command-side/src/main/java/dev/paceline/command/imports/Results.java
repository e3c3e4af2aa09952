package dev.paceline.command.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the results of an import in the order of its lines, each as soon as it and all before it
 * are known. Runs on a thread of its own, so that a client may send everything before it reads.
 */
final class Results {
  private static final Logger LOG = LoggerFactory.getLogger(Results.class);
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  /** How many results may wait for a client that does not read yet. */
  private static final int MOST_WAITING = 200_000;

  private static final CompletableFuture<LineResult> END = new CompletableFuture<>();

  private final BlockingQueue<CompletableFuture<LineResult>> waiting =
      new ArrayBlockingQueue<>(MOST_WAITING);
  private final OutputStream out;
  private volatile boolean clientGone;

  Results(OutputStream out) {
    this.out = out;
  }

  /** Puts in the result of the next line, which may not be known yet. */
  void add(CompletableFuture<LineResult> result) throws InterruptedException {
    waiting.put(result);
  }

  /** After this, the summary is written. */
  void end() throws InterruptedException {
    waiting.put(END);
  }

  /** Whether nobody reads the answer any more. */
  boolean isClientGone() {
    return clientGone;
  }

  /** Writes until the end. Never stops taking results, so that nobody waits for it in vain. */
  void writeAll() {
    ImportSummary summary = ImportSummary.EMPTY;
    try {
      for (var next = next(); next != END; next = next()) {
        if (!next.isDone()) {
          flush(); // What is known goes out before waiting for what is not.
        }
        LineResult result = next.join();
        summary = summary.and(result);
        write(result);
      }
      write(summary);
      flush();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      clientGone = true; // Whatever ended this: nobody is told anything from here on.
    }
  }

  private CompletableFuture<LineResult> next() throws InterruptedException {
    CompletableFuture<LineResult> next = waiting.poll();
    if (next != null) {
      return next;
    }
    flush();
    return waiting.take();
  }

  private void write(Object line) {
    send(() -> {
      out.write(JSON.writeValueAsBytes(line));
      out.write('\n');
    });
  }

  private void flush() {
    send(out::flush);
  }

  private interface Sending {
    void run() throws IOException;
  }

  private void send(Sending sending) {
    if (clientGone) {
      return;
    }
    try {
      sending.run();
    } catch (IOException | IllegalStateException e) {
      clientGone = true;
      LOG.debug("the client of an import is gone", e);
    }
  }
}
