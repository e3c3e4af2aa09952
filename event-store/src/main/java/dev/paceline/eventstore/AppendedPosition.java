package dev.paceline.eventstore;

import java.util.OptionalLong;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Where the events of a unit of work ended up in the log. */
public final class AppendedPosition {

  private static final String RESOURCE = AppendedPosition.class.getName();

  private AppendedPosition() {}

  /**
   * The position of the last event that this unit of work (or its root) appended; empty if none.
   */
  public static OptionalLong of(UnitOfWork<?> unitOfWork) {
    @Nullable Long position = unitOfWork.root().getResource(RESOURCE);
    return position == null ? OptionalLong.empty() : OptionalLong.of(position);
  }

  static void leave(UnitOfWork<?> unitOfWork, long position) {
    unitOfWork.root().resources().put(RESOURCE, position);
  }
}
