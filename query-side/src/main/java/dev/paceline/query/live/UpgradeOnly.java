package dev.paceline.query.live;

import dev.paceline.edge.problem.ProblemAnswers;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Answers with a problem who comes to the live connection's address without meaning one. */
final class UpgradeOnly implements HandshakeInterceptor {

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes)
      throws IOException {
    if ("websocket".equalsIgnoreCase(request.getHeaders().getUpgrade())
        || !(request instanceof ServletServerHttpRequest asked)
        || !(response instanceof ServletServerHttpResponse answered)) {
      return true;
    }
    ProblemAnswers.write(
        Refused.because(ProblemKind.UNREADABLE, "this is a WebSocket; ask for the upgrade to one"),
        asked.getServletRequest(),
        answered.getServletResponse());
    return false;
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {
    // Nothing is left to do.
  }
}
