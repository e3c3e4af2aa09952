package dev.paceline.eventstore;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is and as whom to enter it.
 *
 * @param url a JDBC URL ({@code jdbc:postgresql://…})
 */
public record DatabaseAddress(String url, String username, String password) {

  private static final int CONNECT_SECONDS = 1;

  /**
   * A source of unpooled connections that tell their purpose in {@code pg_stat_activity}, and that
   * give up connecting after a second.
   */
  public PGSimpleDataSource connectionsFor(String purpose) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url);
    source.setUser(username);
    source.setPassword(password);
    source.setApplicationName("paceline " + purpose);
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setLoginTimeout(CONNECT_SECONDS);
    source.setTcpKeepAlive(true);
    return source;
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return username + "@" + url.replaceFirst("\\?.*", "");
  }
}
