package dev.paceline.command.bus;

/**
 * Who sends a command; kept in the metadata of each event that comes of it.
 *
 * @param id opaque, as the issuer of its token has it: never a name or an address of a person
 */
public record Actor(String id) {}
