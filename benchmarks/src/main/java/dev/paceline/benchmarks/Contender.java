package dev.paceline.benchmarks;

/** One way to record events, measured against another. */
interface Contender {

  /** How the result calls it. */
  String name();

  /** What one caller does over and over: returns when its one event is durable. */
  Call newCaller(int number) throws Exception;

  /** One event, recorded durably. */
  @FunctionalInterface
  interface Call {
    void once() throws Exception;
  }
}
