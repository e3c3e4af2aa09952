package dev.paceline.api.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * An event with every column that the log keeps of it.
 *
 * @param position its place in the log
 * @param sequence its place in its stream, from 0
 * @param payload as stored; not copied, so not to be changed
 * @param metadata as stored; not copied, so not to be changed
 * @param recordedAt the log's time
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes that pass through; never compared as a record.
public record ChainedEvent(
    long position,
    String storeId,
    String streamId,
    long sequence,
    String streamType,
    UUID eventId,
    String name,
    int revision,
    byte[] payload,
    byte[] metadata,
    Instant recordedAt) {}
