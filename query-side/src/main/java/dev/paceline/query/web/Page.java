package dev.paceline.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an answer, in the form in which JSON shows it: its fields are what it says beside its
 * lines.
 */
public interface Page<L> {
  /** The page's lines, in order. */
  List<L> lines();

  /** Where the page after this one begins; null on the last. */
  @Nullable String next();

  /** What an answer that ends with this page says after its lines. */
  Object end();
}
