package dev.paceline.api.audit;

/**
 * Something in an export that is not as it was written.
 *
 * @param line of the file, from 1; for a missing end, the line after the last
 */
public record ExportFault(String file, long line, String reason) {
  @Override
  public String toString() {
    return file + ", line " + line + ": " + reason;
  }
}
