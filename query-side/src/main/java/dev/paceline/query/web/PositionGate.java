package dev.paceline.query.web;

import dev.paceline.edge.access.RequestedStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Makes a query wait until the read model of its store is as far as the caller asks for. */
@Component
class PositionGate implements HandlerInterceptor {
  /** The header with the position that an answer has to include. */
  static final String POSITION = "Paceline-Position";

  private static final String QUERIES = "dev.paceline.query.";

  private final ReadYourWrites reading;

  PositionGate(ReadYourWrites reading) {
    this.reading = reading;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws InterruptedException {
    @Nullable String storeId = RequestedStore.of(request);
    @Nullable String wanted = request.getHeader(POSITION);
    if (storeId != null && wanted != null && isQuery(handler)) {
      long position =
          Parameters.required(POSITION, Parameters.number(POSITION, wanted, 0, Long.MAX_VALUE));
      reading.await(storeId, position);
    }
    return true;
  }

  /** In one process with the command side, its paths look like ours. */
  private static boolean isQuery(Object handler) {
    return handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith(QUERIES);
  }
}
