package dev.paceline.standalone.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** How the page gets its tokens: an authorization code, and proof of who asked for it (PKCE). */
public record CodeFlow(URI site) {
  /** What the page keeps to itself until it changes the code into a token. */
  public static final String VERIFIER = "v".repeat(43);

  /** Where the page sends a visitor, with these parameters instead of the usual ones. */
  public String authorize(Map<String, String> instead) {
    Map<String, String> query =
        new TreeMap<>(
            Map.of(
                "response_type", "code",
                "client_id", "dashboard",
                "redirect_uri", redirect(),
                "state", "s/1",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
    query.putAll(instead);
    return "/oauth2/authorize?" + Visitor.form(query);
  }

  private static String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The code that a visitor who has signed in comes back with. */
  public String code(Visitor person, Map<String, String> instead) {
    Answer answer = person.get(authorize(instead));
    String location = answer.headers().firstValue("Location").orElse("");
    if (!location.startsWith(redirect() + "?code=") || !location.endsWith("&state=s%2F1")) {
      throw new IllegalStateException("no code: " + answer.status() + " " + location);
    }
    return location.substring(location.indexOf("code=") + 5, location.indexOf("&state"));
  }

  /** Changes a code into a token. */
  public Answer exchange(String code, String verifier) {
    return new TokenClient(site)
        .post(
            null,
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "dashboard",
                "redirect_uri",
                redirect(),
                "code",
                code,
                "code_verifier",
                verifier));
  }

  private String redirect() {
    return site + "/signed-in";
  }
}
