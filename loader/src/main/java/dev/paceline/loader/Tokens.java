package dev.paceline.loader;

import java.net.URI;
import java.util.Map;

/** Where the loader's tokens come from. */
interface Tokens {
  /** Holds a token that the caller brings. The command line can be seen by all on the machine. */
  String VARIABLE = "PACELINE_TOKEN";

  /** One to send now. @throws Refused if none is given, however often it is asked for */
  String current() throws Unavailable, Refused, InterruptedException;

  /** The server would not have this one: whether another can be had. */
  boolean replace(String token);

  /** As the command line wants it. @throws Refused if there is neither token nor secret */
  static Tokens of(Options options, Map<String, String> environment) throws Refused {
    Options.Access access = options.access();
    String token = access.token() != null ? access.token() : environment.get(VARIABLE);
    if (token != null && !token.isBlank()) {
      return new GivenToken(token.strip());
    }
    URI elsewhere = access.tokenUrl();
    URI url = elsewhere == null ? URI.create(options.url() + "/oauth2/token") : elsewhere;
    return new FetchedTokens(url, access.client(), Secret.find(access.secretFile(), environment));
  }

  /** A token that the caller brings, and the loader cannot renew. */
  record GivenToken(String current) implements Tokens {
    @Override
    public boolean replace(String token) {
      return false;
    }
  }
}
