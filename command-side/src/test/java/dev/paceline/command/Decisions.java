package dev.paceline.command;

import dev.paceline.api.InvalidValue;
import dev.paceline.command.decision.Rejection;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** What the tests of the aggregates expect of a decision. */
public final class Decisions {
  private Decisions() {}

  public static <T> AggregateTestFixture<T> rulesOf(Class<T> aggregate) {
    return new AggregateTestFixture<>(aggregate);
  }

  public static Matcher<Throwable> conflict() {
    return rejection(Rejection.Kind.CONFLICT);
  }

  public static Matcher<Throwable> unknown() {
    return rejection(Rejection.Kind.UNKNOWN);
  }

  public static Matcher<Throwable> stale() {
    return rejection(Rejection.Kind.STALE);
  }

  public static Matcher<Throwable> invalid(String pointer) {
    return new CustomTypeSafeMatcher<>("invalid at " + pointer) {
      @Override
      protected boolean matchesSafely(Throwable thrown) {
        return thrown instanceof InvalidValue invalid && invalid.pointer().equals(pointer);
      }
    };
  }

  private static Matcher<Throwable> rejection(Rejection.Kind kind) {
    return new CustomTypeSafeMatcher<>("a rejection: " + kind) {
      @Override
      protected boolean matchesSafely(Throwable thrown) {
        return thrown instanceof Rejection rejection && rejection.kind() == kind;
      }
    };
  }
}
