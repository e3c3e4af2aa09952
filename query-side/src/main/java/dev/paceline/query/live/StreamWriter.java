package dev.paceline.query.live;

import jakarta.servlet.ServletConnection;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Writes to one client, on one thread. A write blocks while the client takes nothing; one that has
 * done so for too long is broken off by another thread.
 */
final class StreamWriter {
  /** What a client has to take within the time limit. */
  private static final int SLICE = 32 * 1024;

  private final OutputStream client;
  private final ServletConnection connection;
  private final Thread thread = Thread.currentThread();
  private boolean writing;
  private long since;
  private boolean cut;
  private volatile boolean ending;

  StreamWriter(OutputStream client, ServletConnection connection) {
    this.client = client;
    this.connection = connection;
  }

  /** Sends all of it. @throws IOException if the client is gone, has been cut, or is to end */
  void write(byte[] bytes) throws IOException {
    for (int from = 0; from < bytes.length; from += SLICE) {
      if (ending && from > 0) {
        throw new IOException("the stream ends before all has been sent");
      }
      int length = Math.min(SLICE, bytes.length - from);
      int start = from;
      watched(() -> {
        client.write(bytes, start, length);
        client.flush();
      });
    }
  }

  /** Leaves out what the client has not been sent of a long write. By any thread. */
  void end() {
    ending = true;
  }

  /** Ends the answer. @throws IOException if the client is gone, or has been cut */
  void finish() throws IOException {
    watched(client::close);
  }

  /** Breaks off a write that has lasted for so long. By any thread. */
  synchronized void cutIfWritingFor(Duration limit) {
    if (writing && !cut && System.nanoTime() - since >= limit.toNanos()) {
      cut = true;
      if (connection instanceof CuttableConnection cuttable) {
        cuttable.cut();
      }
      // It waits for room to write and would not look at the socket before its time is over.
      thread.interrupt();
    }
  }

  private void watched(Write write) throws IOException {
    beginWrite();
    try {
      write.run();
    } finally {
      endWrite();
    }
  }

  private synchronized void beginWrite() throws IOException {
    if (cut) {
      throw new IOException("the client has been cut");
    }
    writing = true;
    since = System.nanoTime();
  }

  private synchronized void endWrite() {
    writing = false;
    if (cut) {
      // Meant for that write only.
      Thread.interrupted();
    }
  }

  private interface Write {
    void run() throws IOException;
  }
}
