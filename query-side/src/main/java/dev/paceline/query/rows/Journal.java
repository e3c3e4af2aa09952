package dev.paceline.query.rows;

/** Rows of one kind that are only ever added. */
public interface Journal<R> {
  /** Adds a row. */
  void add(R row);
}
