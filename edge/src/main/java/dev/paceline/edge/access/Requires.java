package dev.paceline.edge.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a token needs for a request. A request under {@code /api} without this is refused. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

  /** The scopes of which one is enough. */
  Scope[] value();

  /** The same for a question about the past; none: such questions are not asked here. */
  Scope[] ofThePast() default {};

  /** Whether the store of the path need not be there yet. */
  boolean opening() default false;
}
