package dev.paceline.eventstore.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A network between a test and its database that can be cut, blocked and frozen. */
public final class FaultProxy implements AutoCloseable {

  private final ServerSocket server;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean refusing;
  private volatile boolean frozen;

  /** How many answers pass until one is lost, itself counted; 0 if all do. */
  private final AtomicInteger untilLoss = new AtomicInteger();

  private FaultProxy(ServerSocket server, int target) {
    this.server = server;
    this.target = target;
  }

  /** Forwards a free loopback port to another. */
  public static FaultProxy to(int targetPort) {
    try {
      ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      FaultProxy proxy = new FaultProxy(server, targetPort);
      start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same database, reached through this proxy. */
  public TestDatabase through(TestDatabase database) {
    String url = database.url().replace(":" + target + "/", ":" + server.getLocalPort() + "/");
    return new TestDatabase(url, database.username(), database.password());
  }

  /** Ends all connections; new ones succeed. */
  public void cut() {
    open.forEach(FaultProxy::shut);
  }

  /** The next answer of the database is lost, and its connection with it: was the call done? */
  public void swallowNextAnswer() {
    swallowAnswer(1);
  }

  /** The same for a later answer: 2 is the one after the next. */
  public void swallowAnswer(int number) {
    untilLoss.set(number);
  }

  /** Ends all connections and every new one at once, until {@link #heal()}. */
  public void block() {
    refusing = true;
    cut();
  }

  /** Keeps all connections open but lets nothing through, until {@link #heal()}. */
  public void freeze() {
    frozen = true;
  }

  /** Lets everything through again. */
  public void heal() {
    refusing = false;
    frozen = false;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (refusing) {
          shut(client);
        } else {
          join(client);
        }
      } catch (IOException e) {
        // Closed, or the database is gone: the next one tries again.
      }
    }
  }

  private void join(Socket client) throws IOException {
    open.add(client);
    Socket database;
    try {
      database = new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException e) {
      shut(client);
      throw e;
    }
    open.add(database);
    client.setTcpNoDelay(true);
    database.setTcpNoDelay(true);
    start(() -> pump(client, database, false));
    start(() -> pump(database, client, true));
  }

  /** Threads of the platform, so that a test that keeps every virtual one busy stops no network. */
  private static void start(Runnable work) {
    Thread.ofPlatform().daemon().name("fault-proxy").start(work);
  }

  private void pump(Socket from, Socket to, boolean answers) {
    byte[] buffer = new byte[16_384];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        while (frozen && !server.isClosed()) {
          LockSupport.parkNanos(1_000_000);
        }
        if (answers && untilLoss.getAndUpdate(left -> Math.max(0, left - 1)) == 1) {
          return;
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      // Cut.
    } finally {
      shut(from);
      shut(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void shut(Socket socket) {
    try {
      // A reset, as when a cable is cut: nothing that is on the way arrives.
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // Already closed.
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }
}
