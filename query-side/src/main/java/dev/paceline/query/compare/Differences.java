package dev.paceline.query.compare;

import dev.paceline.query.table.PlainRow;
import dev.paceline.query.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names what differs: all is counted, the first thousand are kept. */
public final class Differences implements Findings {
  private static final int KEPT = 1_000;

  private final List<Difference> kept = new ArrayList<>();
  private long count;

  /** One more. */
  public void add(Difference difference) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(difference);
    }
  }

  /** So many more, of which nobody kept what they are. */
  public void addUnnamed(long more) {
    count += more;
  }

  @Override
  public <R> void wrong(Table<R> table, R row, PlainRow expected, @Nullable PlainRow served) {
    differ(table, expected, served);
  }

  /** A row that is not there, or has other values: each of them is one difference. */
  public void differ(Table<?> table, PlainRow expected, @Nullable PlainRow served) {
    if (served == null) {
      add(Difference.missing(table.name(), expected.keyText()));
      return;
    }
    List<String> columns = table.columnNames();
    for (int i = 0; i < columns.size(); i++) {
      String right = expected.values().get(i);
      String wrong = served.values().get(i);
      if (!Objects.equals(right, wrong)) {
        add(Difference.changed(table.name(), expected.keyText(), columns.get(i), right, wrong));
      }
    }
  }

  @Override
  public <R> void extra(Table<R> table, PlainRow served) {
    add(Difference.extra(table.name(), served.keyText()));
  }

  /** How many there are. */
  public long count() {
    return count;
  }

  /** The first of them. */
  public List<Difference> kept() {
    return List.copyOf(kept);
  }
}
