package dev.paceline.verifier;

import dev.paceline.api.audit.BadLine;
import dev.paceline.api.audit.ExportBytes;
import dev.paceline.api.audit.ExportVerification;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;

/** The command line: checks exports and says what was found. */
public final class Verify {
  /** Everything is as it was exported and signed. */
  public static final int WHOLE = 0;

  /** Something is not. */
  public static final int FAULTS = 1;

  /** It could not be checked. */
  public static final int NOT_CHECKED = 2;

  private static final int BUFFER = 1 << 16;

  private final PrintStream out;
  private final Findings findings;

  private Verify(PrintStream out) {
    this.out = out;
    findings = new Findings(out);
  }

  /** Runs the tool and ends the process with {@link #WHOLE}, {@link #FAULTS} or more. */
  public static void main(String[] arguments) {
    try {
      System.exit(run(System.out, System.err, arguments));
    } catch (Throwable evenToSayIt) {
      Runtime.getRuntime().halt(NOT_CHECKED); // Java itself would end with 1, as if it had looked.
    }
  }

  /** Runs the tool within a process, as tests do. Returns its exit code. */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    try {
      return new Verify(out).verify(Options.of(arguments));
    } catch (Usage e) {
      err.println(e.getMessage());
    } catch (FileNotFoundException | NoSuchFileException e) {
      err.println("Not checked: there is no file " + e.getMessage());
    } catch (IOException | BadLine e) {
      err.println("Not checked: " + e.getMessage());
    } catch (OutOfMemoryError e) {
      err.println("Not checked: there is not memory enough; java -Xmx4g gives it 4 GB");
    } catch (RuntimeException | Error e) {
      err.println("Not checked, for a fault of this program: " + e);
    }
    return NOT_CHECKED;
  }

  private int verify(Options options) throws IOException {
    ExportVerification check =
        new ExportVerification(options.keys(), findings::add, event -> findings.event());
    for (String file : options.files()) {
      check.begin(file);
      try (InputStream in = ExportFile.open(file)) {
        read(in, new ExportBytes(check));
      }
    }
    check.stores().forEach((id, store) -> new Told(out, id, store).tell(options.earlier()));
    return findings.conclude() ? WHOLE : FAULTS;
  }

  private static void read(InputStream in, ExportBytes lines) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      lines.take(buffer, count);
    }
    lines.end();
  }
}
