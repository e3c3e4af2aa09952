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
  final List<String> authorizations = new ArrayList<>();
  final List<String> tokenRequests = new ArrayList<>();
  int tokenStatus = 200;
  int tokenSeconds = 3_600;
  int tokensToRefuse;
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
    if (exchange.getRequestURI().getPath().endsWith("/token")) {
      giveToken(exchange);
      exchange.close();
      return;
    }
    authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    if (tokensToRefuse-- > 0) {
      exchange.getRequestBody().readAllBytes();
      send(exchange, 401, "{\"title\":\"No valid token\",\"status\":401,\"detail\":\"get one\"}");
    } else if (exchange.getRequestURI().getPath().endsWith("/import")) {
      importLines(exchange);
    } else {
      requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(201, -1);
    }
    exchange.close();
  }

  private void giveToken(HttpExchange exchange) throws IOException {
    tokenRequests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String body =
        tokenStatus == 200
            ? "{\"access_token\":\"t%d\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                .formatted(tokenRequests.size(), tokenSeconds)
            : "{\"error\":\"invalid_client\"}";
    send(exchange, tokenStatus, body);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private void importLines(HttpExchange exchange) throws IOException {
    if (answersToRefuse-- > 0) {
      exchange.getRequestBody().readAllBytes();
      send(
          exchange,
          Integer.parseInt(refusal),
          "{\"title\":\"Not now\",\"status\":%s,\"detail\":\"ask later\"}".formatted(refusal));
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
