package dev.paceline.query.live;

import dev.paceline.edge.testing.TestIssuer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Asks for a stream and leaves what comes in the network. */
final class SilentClient implements AutoCloseable {
  private static final int SMALL = 4096;

  private final Socket socket = new Socket();
  private final BufferedReader reader;

  private SilentClient(LiveServer server, String storeId, @Nullable String lastEventId)
      throws IOException {
    socket.setReceiveBufferSize(SMALL);
    socket.connect(new InetSocketAddress("localhost", server.port()));
    String request =
        """
        GET /api/%s/sales-events HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        %s
        """
            .formatted(
                storeId,
                TestIssuer.TRUSTED.tokenForAll(),
                lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\n")
            .replace("\n", "\r\n");
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    reader =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  static SilentClient open(LiveServer server, String storeId, @Nullable String lastEventId)
      throws IOException {
    return new SilentClient(server, storeId, lastEventId);
  }

  /** Waits until nothing more arrives, because the network between is full. */
  void awaitFull() throws IOException {
    int[] before = {-1};
    Awaitility.await()
        .pollInterval(Duration.ofMillis(300))
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          int now = socket.getInputStream().available();
          boolean full = now > SMALL / 4 && now == before[0];
          before[0] = now;
          return full;
        });
  }

  /** Reads after all, until a line of that text has come. */
  List<String> readUntil(String wanted) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
      if (line.equals(wanted)) {
        return lines;
      }
    }
    throw new IOException("ended before " + wanted);
  }

  /** Reads after all, to the end. */
  String readAll() {
    StringBuilder all = new StringBuilder();
    try {
      socket.setSoTimeout(30_000);
      for (int next = reader.read(); next >= 0; next = reader.read()) {
        all.append((char) next);
      }
    } catch (IOException cut) {
      // As good an end.
    }
    return all.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
