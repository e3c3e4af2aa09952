package dev.paceline.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The appends that wait for the writer, bounded. Any thread may offer; only the writer takes. */
final class AppendQueue {

  private static final int MOST_EVENTS = 1_000;
  private static final long MOST_BYTES = 8L << 20;

  private final BlockingQueue<PendingAppend> waiting;

  /** Second appends to a stream that is in the group before, oldest first. The writer's own. */
  private final Deque<PendingAppend> heldBack = new ArrayDeque<>();

  AppendQueue(int capacity) {
    waiting = new ArrayBlockingQueue<>(capacity);
  }

  boolean offer(PendingAppend append) {
    return waiting.offer(append);
  }

  /** How many wait that the writer has not looked at. */
  int size() {
    return waiting.size();
  }

  boolean isEmpty() {
    return heldBack.isEmpty() && waiting.isEmpty();
  }

  /** Waits for work; true if there is some. */
  boolean awaitWork(long milliseconds) throws InterruptedException {
    if (!isEmpty()) {
      return true;
    }
    PendingAppend next = waiting.poll(milliseconds, TimeUnit.MILLISECONDS);
    if (next == null) {
      return false;
    }
    heldBack.add(next);
    return true;
  }

  /**
   * Everything that waits and fits, at most one append per stream. What its caller has given up is
   * dropped, what is handed out can no longer be given up unsent.
   */
  List<PendingAppend> nextGroup() {
    Group group = new Group();
    for (Iterator<PendingAppend> held = heldBack.iterator(); held.hasNext() && group.hasRoom(); ) {
      if (group.admit(held.next())) {
        held.remove();
      }
    }
    while (group.hasRoom()) {
      PendingAppend next = waiting.poll();
      if (next == null) {
        break;
      }
      if (!group.admit(next)) {
        heldBack.add(next);
      }
    }
    return group.appends;
  }

  /** What nobody will take any more. What is held back is the writer's, and its callers leave. */
  List<PendingAppend> takeAll() {
    List<PendingAppend> all = new ArrayList<>();
    waiting.drainTo(all);
    return all;
  }

  private static final class Group {

    private final List<PendingAppend> appends = new ArrayList<>();
    private final Set<String> streams = new HashSet<>();
    private int events;
    private long bytes;

    boolean hasRoom() {
      return events < MOST_EVENTS && bytes < MOST_BYTES;
    }

    /** False if the append has to wait because its stream is in the group already. */
    boolean admit(PendingAppend append) {
      if (streams.contains(append.streamId())) {
        return false;
      }
      if (append.claim()) {
        streams.add(append.streamId());
        appends.add(append);
        events += append.events().size();
        for (NewEvent event : append.events()) {
          bytes += event.payload().length;
        }
      }
      return true;
    }
  }
}
