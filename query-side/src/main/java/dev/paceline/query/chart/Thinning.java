package dev.paceline.query.chart;

import java.util.BitSet;
import java.util.PriorityQueue;

/**
 * Chooses the points of a chart that show its lines best. The ends and the points that must be kept
 * come first; then, again and again, the one farthest from the straight lines between those chosen
 * so far (Douglas and Peucker, 1973, the largest deviation first). Exact in integers.
 */
public final class Thinning {
  private final long[] at;
  private final long[][] lines;
  private final BitSet chosen = new BitSet();
  private final PriorityQueue<Farthest> farthest =
      new PriorityQueue<>((a, b) -> Long.compare(b.distance(), a.distance()));

  /** The point farthest from the line between two chosen ones. */
  private record Farthest(int first, int last, int point, long distance) {}

  private Thinning(long[] at, long[][] lines) {
    this.at = at;
    this.lines = lines;
  }

  /**
   * Chooses points.
   *
   * @param at where they are, rising; at most 2³¹ apart, so that products fit
   * @param lines the height of each line at each point, each within 2³¹ of 0
   * @param kept those that must be kept besides both ends
   * @param most how many there may be: at least the kept ones and the ends
   * @return the chosen ones
   */
  public static BitSet choose(long[] at, long[][] lines, BitSet kept, int most) {
    if (at.length == 0) {
      return new BitSet();
    }
    var thinning = new Thinning(at, lines);
    thinning.chosen.or(kept);
    thinning.chosen.set(0);
    thinning.chosen.set(at.length - 1);
    thinning.refine(most);
    return thinning.chosen;
  }

  private void refine(int most) {
    for (int first = 0; first >= 0; ) {
      int last = chosen.nextSetBit(first + 1);
      look(first, last);
      first = last;
    }
    for (int count = chosen.cardinality(); count < most && !farthest.isEmpty(); count++) {
      Farthest next = farthest.remove();
      chosen.set(next.point());
      look(next.first(), next.point());
      look(next.point(), next.last());
    }
  }

  private void look(int first, int last) {
    int point = -1;
    long most = 0;
    for (int i = first + 1; i < last; i++) {
      for (long[] line : lines) {
        long distance = distance(line, first, i, last);
        if (distance > most) {
          most = distance;
          point = i;
        }
      }
    }
    if (point >= 0) {
      farthest.add(new Farthest(first, last, point, most));
    }
  }

  /** How far above or below the straight line the point lies. */
  private long distance(long[] line, int first, int i, int last) {
    long width = at[last] - at[first];
    long straight = line[first] * (at[last] - at[i]) + line[last] * (at[i] - at[first]);
    return width == 0 ? 0 : Math.abs(line[i] - straight / width);
  }
}
