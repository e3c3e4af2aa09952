package dev.paceline.command.bus;

import dev.paceline.command.decision.Outcome;

/**
 * What a command did, durably.
 *
 * @param position in the log, of the command's last event; of an unchanged one, its stream's last
 */
public record Decided(Outcome outcome, long position) {}
