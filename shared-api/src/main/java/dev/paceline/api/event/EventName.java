package dev.paceline.api.event;

/**
 * What an event is called in the log. Final once an event is stored under it.
 *
 * @param name for example {@code order.placed}
 * @param revision counts the forms that the payload has had, from 1
 */
public record EventName(String name, int revision) {}
