package dev.paceline.loader;

import java.net.URI;
import java.util.Map;

/** Where the loader's tokens come from. */
interface Tokens {

  /** One to send now. @throws Refused if none is given, however often it is asked for */
  String current() throws Unavailable, Refused, InterruptedException;

  /** The server would not have this one: whether another can be had. */
  boolean replace(String token);

  /** As the command line wants it. @throws Refused if there is neither token nor secret */
  static Tokens of(Options options, Map<String, String> environment) throws Refused {
    Options.Access access = options.access();
    String token = access.token();
    if (token != null) {
      return new GivenToken(token);
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
