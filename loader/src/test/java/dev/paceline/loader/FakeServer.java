package dev.paceline.loader;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers imports as the real server does, line by line, and can be told to misbehave. */
final class FakeServer implements AutoCloseable {
  final Set<String> recorded = new LinkedHashSet<>();
  final List<String> requests = new ArrayList<>();
  int answersToDrop;
  int answersToRefuse;
  String refusal = "503";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer http;

  FakeServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(threads);
    http.createContext("/", this::answer);
    http.start();
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    requests.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + (token == null ? "" : " " + token));
    if (exchange.getRequestURI().getPath().endsWith("/import")) {
      importLines(exchange);
    } else {
      requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(201, -1);
    }
    exchange.close();
  }

  private void importLines(HttpExchange exchange) throws IOException {
    if (answersToRefuse-- > 0) {
      byte[] problem =
          "{\"title\":\"Not now\",\"status\":%s,\"detail\":\"ask later\"}"
              .formatted(refusal)
              .getBytes(StandardCharsets.UTF_8);
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(Integer.parseInt(refusal), problem.length);
      exchange.getResponseBody().write(problem);
      return;
    }
    boolean drop = answersToDrop-- > 0;
    exchange.sendResponseHeaders(200, 0);
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(exchange.getRequestBody(), StandardCharsets.UTF_8));
    OutputStream out = exchange.getResponseBody();
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.isBlank()) {
        out.write((result(number, line) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
      if (drop && number == 3) {
        return;
      }
    }
    String done = "{\"done\":true,\"position\":%d}\n".formatted(recorded.size());
    out.write(done.getBytes(StandardCharsets.UTF_8));
  }

  private String result(int number, String line) {
    if (line.startsWith("bad")) {
      return """
      {"line":%d,"status":"failed","position":null,"problem":{"type":"about:blank",\
      "title":"Invalid","status":422,"detail":"line \\"%s\\" is \\u0062ad",\
      "errors":[{"pointer":"/lines/0/quantity","detail":"must be at least 1"}]}}\
      """
          .formatted(number, line);
    }
    String status = recorded.add(line) ? "created" : "unchanged";
    return "{\"line\":%d,\"status\":\"%s\",\"position\":%d,\"problem\":null}"
        .formatted(number, status, recorded.size());
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
