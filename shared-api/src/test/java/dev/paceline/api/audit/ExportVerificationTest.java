package dev.paceline.api.audit;

import static dev.paceline.api.audit.Exported.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An export")
class ExportVerificationTest {
  private static final int EVENTS = 10;

  private final Exported exported = new Exported(7, "acme");
  private final List<String> lines = exported.lines(EVENTS);

  @Test
  @DisplayName("that nobody touched has no fault, also where it goes on in a second file")
  void whole() {
    assertThat(faults(lines)).isEmpty();
    assertThat(faults(lines, exported.lines(4), new Exported(8, "bon").lines(3))).isEmpty();
  }

  @Test
  @DisplayName("is at fault in the very line in which any one character was changed")
  void everyCharacter() {
    Random random = new Random(1);
    int tried = 0;
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line);
      for (int at = 0; at < text.length(); at++) {
        char other = (char) (text.charAt(at) ^ (1 << random.nextInt(5)));
        List<String> changed = new ArrayList<>(lines);
        changed.set(line, text.substring(0, at) + other + text.substring(at + 1));
        List<ExportFault> faults = faults(changed);
        assertThat(faults).as("line %d, character %d: %s", line + 1, at + 1, other).isNotEmpty();
        // What the header says is signed at the end, and shows where it does not fit.
        if (line > 0) {
          assertThat(faults.getFirst().line()).isEqualTo(line + 1);
        }
        tried++;
      }
    }
    System.out.println("export: " + tried + " characters changed, each one was noticed");
  }

  @Test
  @DisplayName("is at fault where a line is missing, doubled or swapped with the next")
  void everyLine() {
    for (int line = 0; line < lines.size(); line++) {
      List<String> dropped = new ArrayList<>(lines);
      dropped.remove(line);
      assertThat(faults(dropped)).as("without line %d", line + 1).isNotEmpty();
      List<String> doubled = new ArrayList<>(lines);
      doubled.add(line, lines.get(line));
      assertThat(faults(doubled)).as("line %d twice", line + 1).isNotEmpty();
      if (line + 1 < lines.size()) {
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, line, line + 1);
        assertThat(faults(swapped)).as("line %d after the next", line + 1).isNotEmpty();
      }
    }
  }

  @Test
  @DisplayName("is at fault wherever it is cut off, also right after a checkpoint")
  void truncated() {
    for (int line = 0; line < lines.size(); line++) {
      assertThat(faults(lines.subList(0, line))).as("%d lines", line).isNotEmpty();
      List<String> torn = new ArrayList<>(lines.subList(0, line));
      torn.add(lines.get(line).substring(0, lines.get(line).length() / 2));
      assertThat(faults(torn)).as("%d lines and a half", line).isNotEmpty();
    }
  }

  @Test
  @DisplayName("is at fault if it was signed with another key, or its files come in another order")
  void others() {
    List<ExportFault> faults = new ArrayList<>();
    ExportVerification check =
        new ExportVerification(List.of(SigningKey.random().publicHalf()), faults::add, event -> {});
    check.begin("file");
    lines.forEach(check::line);
    check.end();
    assertThat(faults).hasSize(EVENTS / 3 + 1);
    assertThat(faults.getFirst().reason()).contains("which was not given");

    assertThat(faults(exported.lines(4), lines)).isNotEmpty();
    assertThat(faults(lines, lines)).isNotEmpty();
  }

  @Test
  @DisplayName("that does not begin with the store's first event can be checked from there on")
  void fromTheMiddle() {
    List<String> second = exported.lines(4);
    assertThat(faults(second)).isEmpty();
  }
}
