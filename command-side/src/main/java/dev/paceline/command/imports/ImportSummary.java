package dev.paceline.command.imports;

/**
 * The last line of an import's answer.
 *
 * @param position the highest of all lines; 0 if none has one
 */
record ImportSummary(boolean done, long created, long unchanged, long failed, long position) {
  static final ImportSummary EMPTY = new ImportSummary(true, 0, 0, 0, 0);

  ImportSummary and(LineResult result) {
    long highest = result.position() == null ? position : Math.max(position, result.position());
    if (result.isFailed()) {
      return new ImportSummary(done, created, unchanged, failed + 1, highest);
    }
    return result.isCreated()
        ? new ImportSummary(done, created + 1, unchanged, failed, highest)
        : new ImportSummary(done, created, unchanged + 1, failed, highest);
  }
}
