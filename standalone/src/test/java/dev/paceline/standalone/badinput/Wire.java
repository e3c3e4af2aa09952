package dev.paceline.standalone.badinput;

import dev.paceline.standalone.testing.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests byte by byte, also such as no client would. */
record Wire(URI site) {
  /** Ten times what is promised: a guard against hanging, not a measurement. */
  private static final int PATIENCE_MILLIS = 10_000;

  /**
   * Sends a request and reads its answer to the end.
   *
   * @param headers {@code Content-Length} is left out for chunks, and added otherwise
   * @throws UncheckedIOException if the answer takes too long
   */
  Answer send(String method, String target, Map<String, String> headers, byte[] body) {
    boolean chunked = headers.containsKey("Transfer-Encoding");
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Host", site.getAuthority());
    all.put("Connection", "close");
    if (body.length > 0 && !chunked) {
      all.put("Content-Length", Integer.toString(body.length));
    }
    all.putAll(headers);
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    try (Socket socket = new Socket(site.getHost(), site.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      request.write(bytes(head + "\r\n"));
      if (chunked) {
        request.write(bytes(Integer.toHexString(body.length) + "\r\n"));
      }
      request.write(body);
      if (chunked) {
        request.write(bytes("\r\n0\r\n\r\n"));
      }
      socket.getOutputStream().write(request.toByteArray());
      return answer(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + target, e);
    }
  }

  private static Answer answer(InputStream in) throws IOException {
    String status = line(in);
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers
          .computeIfAbsent(header.substring(0, colon), _ -> new ArrayList<>())
          .add(header.substring(colon + 1).strip());
    }
    return new Answer(
        Integer.parseInt(status.split(" ")[1]),
        HttpHeaders.of(headers, (_, _) -> true),
        body(in, HttpHeaders.of(headers, (_, _) -> true)));
  }

  private static String body(InputStream in, HttpHeaders headers) throws IOException {
    if (headers.firstValue("Content-Length").isPresent()) {
      int length = (int) headers.firstValueAsLong("Content-Length").orElseThrow();
      return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
    if (headers.firstValue("Transfer-Encoding").isEmpty()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunk(in); size > 0; size = chunk(in)) {
      body.write(in.readNBytes(size));
      line(in);
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("the answer ended within a line: " + line);
      }
      line.append((char) b);
    }
    return line.toString().strip();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
