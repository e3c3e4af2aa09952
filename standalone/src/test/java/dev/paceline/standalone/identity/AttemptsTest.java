package dev.paceline.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("Attempts to sign in")
class AttemptsTest {
  private final Attempts attempts = new Attempts();

  @Test
  @DisplayName("at the form count for the name in the form, whatever header comes along")
  void countsFormsByName() {
    for (int i = 0; i < 20; i++) {
      assertThat(fail(login(i % 2 == 0 ? "owner" : " OWNER", "client" + i))).isTrue();
    }
    assertThat(fail(login("owner", "client20"))).isFalse();
    assertThat(fail(login("auditor", "client0"))).isTrue();
  }

  @Test
  @DisplayName("at the token endpoint count for the client, whatever else is named")
  void countsTokensByClient() {
    for (int i = 0; i < 20; i++) {
      assertThat(fail(token("till", "somebody" + i))).isTrue();
    }
    assertThat(fail(token("till", "somebody20"))).isFalse();
    assertThat(fail(token("other", "somebody0"))).isTrue();
  }

  @Test
  @DisplayName("cost nothing when they are right, and a hundred wrong ones are all for an address")
  void countsByAddress() {
    for (int i = 0; i < 200; i++) {
      MockHttpServletRequest right = login("owner", "any");
      assertThat(attempts.enter(right)).isZero();
      attempts.leave(right);
    }
    for (int i = 0; i < 100; i++) {
      assertThat(fail(login("name" + i, "any"))).isTrue();
    }
    assertThat(fail(login("another", "any"))).isFalse();
  }

  private boolean fail(MockHttpServletRequest request) {
    boolean entered = attempts.enter(request).isZero();
    if (entered) {
      attempts.failed(request);
      attempts.leave(request);
    }
    return entered;
  }

  private static MockHttpServletRequest login(String name, String client) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", Endpoints.LOGIN);
    request.addParameter("username", name);
    request.addParameter("client_id", client);
    return with(request, client);
  }

  private static MockHttpServletRequest token(String client, String name) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", Endpoints.TOKEN);
    request.addParameter("username", name);
    request.addParameter("client_id", name);
    return with(request, client);
  }

  private static MockHttpServletRequest with(MockHttpServletRequest request, String client) {
    byte[] pair = (client + ":x").getBytes(StandardCharsets.UTF_8);
    request.addHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    return request;
  }
}
