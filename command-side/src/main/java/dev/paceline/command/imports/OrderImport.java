package dev.paceline.command.imports;

import dev.paceline.api.order.OrderCommand;
import dev.paceline.command.bus.Actor;
import dev.paceline.command.bus.Commands;
import dev.paceline.command.order.OrderLines;
import dev.paceline.command.store.OpenedStore;
import dev.paceline.command.web.Body;
import dev.paceline.edge.problem.Failures;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes orders by the line: reads, decides and answers at the same time, however long the body is.
 * Enough commands are on their way at once that the log commits them in groups.
 */
@Component
class OrderImport {
  private static final int AT_ONCE = 256;

  private final OrderLines lines;
  private final Commands commands;
  private final Failures failures;
  private final Duration patience;
  private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();

  OrderImport(
      OrderLines lines,
      Commands commands,
      Failures failures,
      @Value("${paceline.import.patience:10s}") Duration patience) {
    this.lines = lines;
    this.commands = commands;
    this.failures = failures;
    this.patience = patience;
  }

  /** Runs one import. Returns when all is answered, or nobody is there to be answered. */
  void run(OpenedStore store, Actor actor, InputStream in, OutputStream out)
      throws InterruptedException {
    Results results = new Results(out);
    Thread writer = Thread.ofVirtual().name("import-results").start(results::writeAll);
    OrderedWork work = new OrderedWork(executor, AT_ONCE);
    Patience confirming = new Patience(patience);
    LineReader reader = new LineReader(in, Body.LIMIT);
    try {
      @Nullable Line line = reader.read();
      while (line != null && !results.isClientGone()) {
        if (!line.isBlank()) {
          results.add(result(line, store, actor, work, confirming));
        }
        line = reader.read();
      }
      results.end();
    } catch (IOException clientGone) {
      writer.interrupt(); // What is on its way is still decided; there is nobody to tell.
    }
    writer.join();
  }

  private CompletableFuture<LineResult> result(
      Line line, OpenedStore store, Actor actor, OrderedWork work, Patience confirming)
      throws InterruptedException {
    OrderCommand command;
    try {
      command = command(line, store);
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(
          LineResult.failed(line.number(), store.id(), failures.refusal(e)));
    }
    return work.submit(command.orderId(), () -> decided(line.number(), command, actor, confirming));
  }

  private LineResult decided(long line, OrderCommand command, Actor actor, Patience confirming) {
    LineResult result = tried(line, command, actor);
    while (result.isUnconfirmed() && confirming.allowsAnotherTry()) {
      result = tried(line, command, actor);
    }
    if (!result.isUnconfirmed()) {
      confirming.confirmed();
    }
    return result;
  }

  private LineResult tried(long line, OrderCommand command, Actor actor) {
    try {
      return LineResult.of(line, commands.send(command, command.streamId(), actor));
    } catch (RuntimeException e) {
      return LineResult.failed(line, command.storeId(), failures.refusal(e));
    }
  }

  private OrderCommand command(Line line, OpenedStore store) {
    if (line.tooLong()) {
      throw Refused.because(
          ProblemKind.TOO_LARGE, "a line must have at most " + Body.LIMIT + " bytes");
    }
    return lines.command(line.text(), store);
  }
}
