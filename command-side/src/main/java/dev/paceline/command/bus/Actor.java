package dev.paceline.command.bus;

/**
 * Who sends a command; kept in the metadata of each event that comes of it.
 *
 * @param id opaque: never a name or an address of a person
 */
public record Actor(String id) {
  /** Whoever reaches a process that does not ask who one is. */
  public static final Actor LOCAL = new Actor("local");
}
