package dev.paceline.standalone;

/** Both sides in one process. */
public final class StandaloneApplication {
  private StandaloneApplication() {}

  static void main(String[] args) {}
}
