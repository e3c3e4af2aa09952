package dev.paceline.query.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and what a row has there.
 *
 * @param value strings, boxed numbers, booleans, instants, dates, or null
 */
public record Column<R>(String name, SqlType type, Function<R, @Nullable Object> value) {}
