package dev.paceline.eventstore;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the log.
 *
 * @param position its place in the log: 1, 2, 3… without holes, in the order of commits
 * @param sequence its place in its stream, from 0
 * @param name the logical name of its type
 * @param payload canonical JSON; not copied, so not to be changed
 * @param metadata canonical JSON; not copied, so not to be changed
 * @param recordedAt the database's time in whole milliseconds; never goes back from one position to
 *     the next
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes that pass through; never compared as a record.
public record LoggedEvent(
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
    Instant recordedAt) {

  /** The same place with what stands there. */
  LoggedEvent with(byte[] itsPayload, byte[] itsMetadata) {
    return new LoggedEvent(
        position,
        storeId,
        streamId,
        sequence,
        streamType,
        eventId,
        name,
        revision,
        itsPayload,
        itsMetadata,
        recordedAt);
  }
}
