package dev.paceline.command.web;

import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revision that a caller insists on: {@code If-Match: "3"}. */
public final class IfMatch {
  private static final Pattern REVISION = Pattern.compile("\"([0-9]{1,9})\"");

  private IfMatch() {}

  /**
   * The revision of the header; null where there is none.
   *
   * @throws Refused as 400 for anything but one quoted number
   */
  public static @Nullable Integer revision(@Nullable String header) {
    if (header == null) {
      return null;
    }
    Matcher revision = REVISION.matcher(header.strip());
    if (!revision.matches()) {
      throw Refused.because(
          ProblemKind.UNREADABLE, "If-Match must be one revision in quotes, such as \"3\"");
    }
    return Integer.valueOf(revision.group(1));
  }
}
