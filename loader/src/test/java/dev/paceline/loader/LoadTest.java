package dev.paceline.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The load tool")
class LoadTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment =
      new HashMap<>(Map.of("PACELINE_PASSWORD", "pass word+"));
  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FakeServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @DisplayName("sends every line once, in order, however many requests it takes")
  void sendsEveryLine() throws IOException {
    assertThat(load(file(numbered(1_234)))).isEqualTo(Load.DONE);

    assertThat(server.recorded).containsExactly(numbered(1_234).split("\n"));
    assertThat(server.requests).hasSize(3).containsOnly("POST /api/acme/orders/import");
    assertThat(said())
        .startsWith("1,234 commands in ")
        .endsWith("1,234 created, 0 unchanged, 0 failed. Last position: 1234\n");
  }

  @Test
  @DisplayName("can be run again: what is in stays as it is")
  void runsAgain() throws IOException {
    Path file = file(numbered(7));
    load(file);
    out.reset();

    assertThat(load(file)).isEqualTo(Load.DONE);
    assertThat(said()).contains("0 created, 7 unchanged, 0 failed. Last position: 7");
  }

  @Test
  @DisplayName("reads gzipped files too, and files whose last line has no end")
  void readsGzip() throws IOException {
    Path file = folder.resolve("orders");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      gzip.write("one\ntwö\r\nthree".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(load(file)).isEqualTo(Load.DONE);
    assertThat(server.recorded).containsExactly("one", "twö", "three");
  }

  @Test
  @DisplayName("names each failed line by its number in the file, and goes on")
  void namesFailedLines() throws IOException {
    String lines = numbered(600) + "\n \nbad\n601\n";

    assertThat(load(file(lines))).isEqualTo(Load.SOME_FAILED);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "line 602: Invalid: line \"bad\" is bad; /lines/0/quantity must be at least 1\n");
    assertThat(said()).contains("602 commands").contains("601 created, 0 unchanged, 1 failed");
  }

  @Test
  @DisplayName("tries again when the connection is lost in the middle")
  void triesAgainAfterLoss() throws IOException {
    server.answersToDrop = 2;

    assertThat(load(file(numbered(10)))).isEqualTo(Load.DONE);
    assertThat(server.recorded).hasSize(10);
    assertThat(server.requests).hasSize(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("trying again");
  }

  @Test
  @DisplayName("tries again when the server asks for later")
  void triesAgainLater() throws IOException {
    server.answersToRefuse = 1;

    assertThat(load(file(numbered(10)))).isEqualTo(Load.DONE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("Not now: ask later; trying again\n");
  }

  @Test
  @DisplayName("gives up when its patience ends, and says that it may be run again")
  void givesUp() throws IOException {
    server.answersToRefuse = 1_000;

    assertThat(load(file(numbered(10)), "--patience", "1")).isEqualTo(Load.NOT_DONE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("nothing will be doubled");
  }

  @Test
  @DisplayName("does not insist when the server refuses the store")
  void doesNotInsist() throws IOException {
    server.answersToRefuse = 1;
    server.refusal = "404";

    assertThat(load(file(numbered(10)))).isEqualTo(Load.NOT_DONE);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("Not loaded: Not now: ask later\n");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  @DisplayName("opens the store first if asked, and shows its token")
  void opensStore() throws IOException {
    load(file("a"), "--open", "Acme \"A\", Ltd,Europe/London,GBP", "--token", "t0k");

    assertThat(server.requests)
        .containsExactly(
            "PUT /api/acme",
            "{\"name\":\"Acme \\u0022A\\u0022, Ltd\",\"timeZone\":\"Europe/London\","
                + "\"currency\":\"GBP\",\"weekStart\":\"monday\"}",
            "POST /api/acme/orders/import");
    assertThat(server.authorizations).containsOnly("Bearer t0k");
    assertThat(server.tokenRequests).isEmpty();
  }

  @Test
  @DisplayName("takes a token from the environment, where others do not see it")
  void takesTokenFromEnvironment() throws IOException {
    environment.put("PACELINE_TOKEN", "h1dden\n");
    assertThat(load(file("a"))).isEqualTo(Load.DONE);
    assertThat(load(file("b"), "--token", "t0k")).isEqualTo(Load.DONE);

    assertThat(server.authorizations).containsExactly("Bearer h1dden", "Bearer t0k");
    assertThat(server.tokenRequests).isEmpty();
    load(file("a"), "--unknown");
    assertThat(errors()).contains("others on this").contains("PACELINE_TOKEN");
  }

  @Test
  @DisplayName("gets one token for the secret in the environment and keeps to it")
  void getsToken() throws IOException {
    assertThat(load(file(numbered(1_234)))).isEqualTo(Load.DONE);

    assertThat(server.tokenRequests)
        .containsExactly(
            "grant_type=client_credentials&client_id=store-backend&client_secret=pass+word%2B");
    assertThat(server.authorizations).hasSize(3).containsOnly("Bearer t1");
  }

  @Test
  @DisplayName("takes another client, and its secret from a file")
  void takesSecretFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "from a file\n");

    load(file("a"), "--client", "till", "--secret-file", secret.toString());
    assertThat(server.tokenRequests)
        .containsExactly("grant_type=client_credentials&client_id=till&client_secret=from+a+file");
  }

  @Test
  @DisplayName("renews its token before that ends, and once when it is refused")
  void renewsToken() throws IOException {
    server.tokenSeconds = 0;
    assertThat(load(file(numbered(1_234)))).isEqualTo(Load.DONE);
    assertThat(server.authorizations).containsExactly("Bearer t1", "Bearer t2", "Bearer t3");

    server.tokenSeconds = 3_600;
    server.tokensToRefuse = 1;
    server.authorizations.clear();
    assertThat(load(file("a"))).isEqualTo(Load.DONE);
    assertThat(server.authorizations).containsExactly("Bearer t4", "Bearer t5");

    server.tokensToRefuse = 2;
    assertThat(load(file("a"))).isEqualTo(Load.NOT_DONE);
    assertThat(errors()).endsWith("Not loaded: No valid token: get one\n");
  }

  @Test
  @DisplayName("says what is missing when it comes to no token, and never the secret")
  void saysWhatIsMissing() throws IOException {
    server.tokenStatus = 401;
    assertThat(load(file("a"))).isEqualTo(Load.NOT_DONE);
    server.tokenStatus = 404;
    assertThat(load(file("a"), "--token-url", server.url() + "/my/token")).isEqualTo(Load.NOT_DONE);
    load(file("a"), "--secret-file", folder.resolve("none").toString());
    environment.clear();
    load(file("a"));
    assertThat(errors())
        .contains("/oauth2/token gives no token to the client store-backend with the secret in")
        .contains("PACELINE_PASSWORD (invalid_client)")
        .contains("/my/token; --token-url says where they are")
        .contains("the secret cannot be read from ")
        .contains("there is no secret: set PACELINE_PASSWORD")
        .doesNotContain("pass word+");
  }

  @Test
  @DisplayName("never waits for a server that waits for it, though all lines fail at length")
  void neverDeadlocks() throws IOException {
    String lines =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "bad" + "x".repeat(1_000))
            .collect(Collectors.joining("\n"));

    assertThat(load(file(lines))).isEqualTo(Load.SOME_FAILED);
    assertThat(said()).contains("2,000 failed");
  }

  @Test
  @DisplayName("sends of an endless line only as much as shows that it is too long")
  void boundsLines() throws IOException {
    assertThat(load(file("x".repeat(3 << 20) + "\nnext\n"))).isEqualTo(Load.DONE);
    assertThat(server.recorded).last().isEqualTo("next");
    assertThat(server.recorded).first().asString().hasSize((1 << 20) + 1);
  }

  @Test
  @DisplayName("explains itself when it is called wrongly")
  void explains() throws IOException {
    assertThat(Load.run(print(out), print(err), "acme")).isEqualTo(Load.NOT_DONE);
    assertThat(Load.run(print(out), print(err), "--what", "a", "b")).isEqualTo(Load.NOT_DONE);
    assertThat(load(file("a"), "--open", "Acme")).isEqualTo(Load.NOT_DONE);
    assertThat(load(folder.resolve("nothing"))).isEqualTo(Load.NOT_DONE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("A store and a file are needed.")
        .contains("There is no option --what.")
        .contains("--open must be NAME,ZONE,CURRENCY")
        .contains("Not loaded: there is no file ")
        .contains("Usage: java -jar loader.jar");
  }

  private int load(Path file, String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "--url";
    arguments[1] = server.url();
    System.arraycopy(options, 0, arguments, 2, options.length);
    arguments[options.length + 2] = "acme";
    arguments[options.length + 3] = file.toString();
    return Load.run(print(out), print(err), environment, arguments);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("orders.ndjson"), content);
  }

  private static String numbered(int lines) {
    return IntStream.rangeClosed(1, lines)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining("\n"));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
