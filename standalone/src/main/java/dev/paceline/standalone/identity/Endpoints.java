package dev.paceline.standalone.identity;

/** The paths at which the identity provider answers. */
final class Endpoints {
  static final String AUTHORIZE = "/oauth2/authorize";
  static final String TOKEN = "/oauth2/token";
  static final String KEYS = "/oauth2/jwks";
  static final String METADATA = "/.well-known/oauth-authorization-server";
  static final String LOGIN = "/login";
  static final String LOGOUT = "/logout";

  private Endpoints() {}

  /** All of them. */
  static String[] all() {
    return new String[] {AUTHORIZE, TOKEN, KEYS, METADATA, LOGIN, LOGOUT};
  }
}
