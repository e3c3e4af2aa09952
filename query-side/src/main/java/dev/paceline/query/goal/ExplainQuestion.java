package dev.paceline.query.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which figure was asked about, in the words of the query. A page that follows is asked for with
 * the same words, or with none of them: the cursor alone says enough.
 *
 * @param date and {@code asOf}, {@code position}, {@code known}: absent where they were not given
 */
record ExplainQuestion(
    @Nullable String date,
    @Nullable String asOf,
    @Nullable String position,
    @Nullable String known) {

  /** Asks for nothing but what the cursor says. */
  static final ExplainQuestion SAME = new ExplainQuestion(null, null, null, null);

  /** The question as one word. None of its words, once they were understood, has a comma. */
  String word() {
    List<String> words = new ArrayList<>();
    for (String given : given()) {
      words.add(given == null ? "" : given);
    }
    return String.join(",", words);
  }

  /** Whether nothing here is otherwise than in the question of which this is the {@link #word}. */
  boolean fits(String first) {
    String[] words = first.split(",", -1);
    List<@Nullable String> given = given();
    for (int i = 0; i < words.length; i++) {
      String again = given.get(i);
      if (again != null && !again.equals(words[i])) {
        return false;
      }
    }
    return true;
  }

  private List<@Nullable String> given() {
    return Arrays.asList(date, asOf, position, known);
  }
}
