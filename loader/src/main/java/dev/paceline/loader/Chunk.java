package dev.paceline.loader;

/**
 * Some lines of the file that are sent as one request.
 *
 * @param firstLine the number of its first line in the file, from 1
 * @param lastLine the number of its last line in the file
 * @param isBlank whether it holds no command at all
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes that pass through; never compared as a record.
record Chunk(long firstLine, long lastLine, byte[] body, boolean isBlank) {}
