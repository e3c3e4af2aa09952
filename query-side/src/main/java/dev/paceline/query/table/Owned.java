package dev.paceline.query.table;

/** A row and the id of the store that it belongs to. */
public record Owned<R>(String storeId, R row) {}
