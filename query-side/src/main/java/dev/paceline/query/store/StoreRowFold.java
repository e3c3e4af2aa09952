package dev.paceline.query.store;

import dev.paceline.api.store.StoreEvent;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreEvent.StoreSettingsChanged;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.query.rows.Recorded;
import java.util.ArrayList;
import java.util.List;

/** Folds what happened to a store into its row. */
public final class StoreRowFold {

  /**
   * Takes the event in.
   *
   * @return whether a store that had a calendar has another one now
   * @throws IllegalStateException if the store is opened twice, or changed before it was opened
   */
  public boolean apply(Recorded<StoreEvent> recorded, StoreSlot rows) {
    StoreRow before = rows.store().get();
    return switch (recorded.event()) {
      case StoreOpened opened -> {
        if (before != null) {
          throw new IllegalStateException("the store was opened before");
        }
        rows.store().put(opened(recorded, opened.settings()));
        yield false;
      }
      case StoreSettingsChanged changed -> {
        if (before == null) {
          throw new IllegalStateException("the store was never opened");
        }
        StoreRow after = changed(before, recorded, changed.settings());
        rows.store().put(after);
        yield after.eras().size() > before.eras().size();
      }
    };
  }

  private static StoreRow opened(Recorded<StoreEvent> recorded, StoreSettings settings) {
    return new StoreRow(
        recorded.event().storeId(),
        settings,
        1,
        recorded.recordedAt(),
        List.of(era(recorded, settings)),
        null);
  }

  private static StoreRow changed(
      StoreRow before, Recorded<StoreEvent> recorded, StoreSettings settings) {
    List<CalendarEra> eras = new ArrayList<>(before.eras());
    if (!before.era().timeZone().equals(settings.timeZone())
        || before.era().weekStart() != settings.weekStart()) {
      eras.add(era(recorded, settings));
    }
    return new StoreRow(
        before.storeId(),
        settings,
        before.revision() + 1,
        before.openedAt(),
        eras,
        before.firstOrder());
  }

  private static CalendarEra era(Recorded<StoreEvent> recorded, StoreSettings settings) {
    return new CalendarEra(recorded.recordedAt(), settings.timeZone(), settings.weekStart());
  }
}
