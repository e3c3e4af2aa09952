package dev.paceline.standalone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** An application as a process of its own, so that it can be killed. */
public final class ChildProcess implements AutoCloseable {
  private static final Duration STARTING = Duration.ofMinutes(5);
  private static final long STOPPING_SECONDS = 120;

  private final Class<?> main;
  private final int port;
  private final Path log;
  private final Map<String, String> environment;
  private final Process process;

  private ChildProcess(Class<?> main, int port, Path log, Map<String, String> environment)
      throws IOException {
    this.main = main;
    this.port = port;
    this.log = log;
    this.environment = environment;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(main.getName(), "--server.port=" + port));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    process = builder.start();
    awaitReady();
  }

  /** Starts a main class from this class path, and waits until it serves. */
  public static ChildProcess start(Class<?> main, Path log, Map<String, String> environment) {
    return start(main, freePort(), log, environment);
  }

  private static ChildProcess start(
      Class<?> main, int port, Path log, Map<String, String> environment) {
    try {
      return new ChildProcess(main, port, log, environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the same again at the same address. */
  public ChildProcess startAgain() {
    return startAgain(environment);
  }

  /** Starts the same again at the same address with other variables. */
  public ChildProcess startAgain(Map<String, String> otherEnvironment) {
    return start(main, port, log, otherEnvironment);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    Awaitility.await("readiness; see " + log)
        .atMost(STARTING)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !process.isAlive() || isReady());
    if (!process.isAlive()) {
      throw new IllegalStateException("it ended instead of serving:\n" + tail());
    }
  }

  private String tail() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      return "no log: " + e;
    }
  }

  private boolean isReady() {
    try {
      return Api.at(url()).get("/actuator/health/readiness").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Where it serves. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** {@code kill -9}. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("it did not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
