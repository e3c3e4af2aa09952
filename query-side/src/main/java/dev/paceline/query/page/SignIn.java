package dev.paceline.query.page;

import org.jspecify.annotations.Nullable;

/**
 * How the page comes to a token: by authorization code with a proof key (RFC 7636), from whoever is
 * the issuer. A process that is itself the issuer gives this as a bean.
 *
 * @param isHere whether the issuer is this process, so that the page can ask without leaving
 * @param publicUrl the one address at which the page may be; none: any
 * @param issuer whose discovery document names the endpoints that are not named here
 * @param authorizeUrl where the page asks for a code
 * @param tokenUrl where it changes the code for a token
 * @param signOutUrl where a person signs out
 * @param clientId what the page is called there
 * @param scope what it asks for; empty: whatever the person may do
 */
public record SignIn(
    boolean isHere,
    @Nullable String publicUrl,
    @Nullable String issuer,
    @Nullable String authorizeUrl,
    @Nullable String tokenUrl,
    @Nullable String signOutUrl,
    String clientId,
    String scope) {

  /** The page's own server is the issuer, with these paths. */
  public static SignIn here(String publicUrl, String authorize, String token, String signOut) {
    return new SignIn(true, publicUrl, null, authorize, token, signOut, "dashboard", "");
  }
}
