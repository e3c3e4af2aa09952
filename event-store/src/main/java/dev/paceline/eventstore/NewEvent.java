package dev.paceline.eventstore;

import java.util.UUID;

/**
 * An event that asks to be recorded.
 *
 * @param sequence its place in its stream, from 0
 * @param name the logical name of its type, never a class name
 * @param payload canonical JSON; not copied, so not to be changed
 * @param metadata canonical JSON; not copied, so not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes that pass through; never compared as a record.
public record NewEvent(
    StreamKey stream,
    long sequence,
    UUID eventId,
    String name,
    int revision,
    byte[] payload,
    byte[] metadata) {}
