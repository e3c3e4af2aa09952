package dev.paceline.query.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer of any length: in JSON its first page, in NDJSON and CSV all pages, one line each. Only
 * one page is in memory, and none is read before the one before it is on its way.
 *
 * @param first the page that was asked for
 * @param following reads the page that begins there
 * @param isOne whether no more than the first page is wanted in any form
 * @param columns of CSV
 */
public record Walk<L>(
    Page<L> first,
    Function<String, ? extends Page<L>> following,
    boolean isOne,
    List<Cell<L>> columns) {

  /** What a line has in a column of CSV: strings, numbers, what writes itself, or null. */
  public record Cell<L>(String name, Function<L, @Nullable Object> value) {}

  /** The page after that one; null after the last. */
  @Nullable Page<L> after(Page<L> page) {
    String next = page.next();
    return isOne || next == null ? null : following.apply(next);
  }
}
