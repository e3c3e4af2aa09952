package dev.paceline.loader;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The command line: loads a file of commands into a store and says how it went. */
public final class Load {
  /** Every line is in. */
  public static final int DONE = 0;

  /** All lines were answered, some of them with a problem. */
  public static final int SOME_FAILED = 1;

  /** The load could not be finished, or not even begun. */
  public static final int NOT_DONE = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final Map<String, String> environment;

  private Load(
      PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.environment = environment;
  }

  /** Runs the tool and ends the process with {@link #DONE}, {@link #SOME_FAILED} or more. */
  public static void main(String[] arguments) {
    Load load = new Load(System.out, System.err, Terminal.isThere(), System.getenv());
    System.exit(load.run(List.of(arguments)));
  }

  /** Runs the tool within a process, as tests do. Returns its exit code. */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    return run(out, err, System.getenv(), arguments);
  }

  /** The same with other environment variables than those of the process. */
  static int run(
      PrintStream out, PrintStream err, Map<String, String> environment, String... arguments) {
    return new Load(out, err, false, environment).run(List.of(arguments));
  }

  private int run(List<String> arguments) {
    try {
      return load(Options.parse(arguments));
    } catch (Usage e) {
      err.println(e.getMessage());
    } catch (Refused | IOException e) {
      err.println("Not loaded: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      err.println("Interrupted. Run it again: what was recorded stays and is not doubled.");
    }
    return NOT_DONE;
  }

  private int load(Options options) throws Refused, IOException, InterruptedException {
    try (Source source = Source.open(options.file())) {
      Progress progress = new Progress(err, terminal, source.size());
      Tally tally = new Tally(progress);
      ImportClient client = new ImportClient(options, Tokens.of(options, environment), progress);
      client.open();
      long start = System.nanoTime();
      Chunks chunks = new Chunks(source);
      for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
        if (!chunk.isBlank()) {
          tally.add(client.send(chunk));
        }
        progress.reached(source.bytesRead(), chunk.lastLine());
      }
      progress.finish();
      out.println(tally.summary(System.nanoTime() - start));
      return tally.failed() == 0 ? DONE : SOME_FAILED;
    }
  }
}
