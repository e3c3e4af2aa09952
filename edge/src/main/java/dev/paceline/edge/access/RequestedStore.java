package dev.paceline.edge.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** Which store a request concerns. */
public final class RequestedStore {

  private RequestedStore() {}

  /** The store that the request's path names, as it is written there; null if it names none. */
  public static @Nullable String of(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? (String) variables.get("storeId")
        : null;
  }
}
