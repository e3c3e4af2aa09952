package dev.paceline.command.imports;

/**
 * One line of an import.
 *
 * @param number from 1, blank lines included
 * @param text its bytes without the line end; empty for one that is too long
 * @param tooLong whether it was skipped for its length
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes that pass through; never compared as a record.
record Line(long number, byte[] text, boolean tooLong) {

  /** Whether there is nothing in it but spaces. */
  boolean isBlank() {
    if (tooLong) {
      return false;
    }
    for (byte b : text) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
