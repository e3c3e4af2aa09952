package dev.paceline.verifier;

import dev.paceline.api.audit.ExportFault;
import java.io.PrintStream;

/** Counts what was checked, and names the first faults. */
final class Findings {
  private static final int NAMED = 20;

  private final PrintStream out;
  private long events;
  private long faults;

  Findings(PrintStream out) {
    this.out = out;
  }

  void event() {
    events++;
  }

  void add(ExportFault fault) {
    faults++;
    if (faults <= NAMED) {
      out.println(fault);
    }
  }

  /** Says how it went, and returns whether it went well. */
  boolean conclude() {
    if (faults == 0) {
      out.println("WHOLE: " + events + " events are as they were recorded and signed");
    } else {
      String more = faults > NAMED ? ", of which the first " + NAMED + " are named" : "";
      out.println("FAULTS: " + faults + more + "; " + events + " events were read");
    }
    return faults == 0;
  }
}
