package dev.paceline.api.event;

/** An event as the log keeps it: its name, and its payload in canonical JSON. */
@SuppressWarnings("ArrayRecordComponent") // Bytes that pass through; never compared as a record.
public record StoredEvent(EventName name, byte[] payload) {}
