package dev.paceline.query.web;

import dev.paceline.api.Identifiers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What every query of a store passes before anything else is looked at: the store has to be known,
 * and its read model as far as the caller asks for.
 */
@Component
class StoreGate implements HandlerInterceptor {
  /** The header with the position that an answer has to include. */
  static final String POSITION = "Paceline-Position";

  private static final String QUERIES = "dev.paceline.query.";

  private final ReadYourWrites reading;

  StoreGate(ReadYourWrites reading) {
    this.reading = reading;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws InterruptedException {
    @Nullable String storeId = storeOf(request);
    if (storeId != null && isQuery(handler)) {
      refusePathParameters(request);
      check(storeId, request.getHeader(POSITION));
    }
    return true;
  }

  private void check(String storeId, @Nullable String wanted) throws InterruptedException {
    if (!Identifiers.isStoreId(storeId)) {
      throw Problem.unknownStore();
    }
    @Nullable Long position;
    try {
      position = Parameters.number(POSITION, wanted, 0, Long.MAX_VALUE);
    } catch (Problem malformed) {
      throw reading.knows(storeId) ? malformed : Problem.unknownStore();
    }
    if (position != null) {
      reading.await(storeId, position);
    } else if (!reading.knows(storeId)) {
      throw Problem.unknownStore();
    }
  }

  /** Spring cuts them off, so that one store had many names. */
  private static void refusePathParameters(HttpServletRequest request) {
    if (request.getRequestURI().indexOf(';') >= 0) {
      throw Problem.malformed("path", "must not hold parameters");
    }
  }

  /** In one process with the command side, its paths look like ours. */
  private static boolean isQuery(Object handler) {
    return handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith(QUERIES);
  }

  private static @Nullable String storeOf(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? (String) variables.get("storeId")
        : null;
  }
}
