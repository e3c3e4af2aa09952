package dev.paceline.query.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** How long the pages of a {@link Walk} are, and how it is answered. */
public final class Walks {
  /** So many lines are in memory where all are sent. */
  public static final int AT_ONCE = 1_000;

  private static final int USUAL = 100;
  private static final int MOST = 200;

  /** For who reads CSV, which has no place for it. */
  private static final String NEXT = "Paceline-Next";

  private Walks() {}

  /** The size of the page that is asked for. */
  public static int size(@Nullable String limit) {
    return Parameters.limit(limit, USUAL, MOST);
  }

  /** The answer; where one page is asked for in any form, it names the next. */
  public static <L> ResponseEntity<Walk<L>> answer(Walk<L> walk) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT);
    String next = walk.first().next();
    if (walk.isOne() && next != null) {
      answer.header(NEXT, next);
    }
    return answer.body(walk);
  }
}
