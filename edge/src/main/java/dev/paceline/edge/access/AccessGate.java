package dev.paceline.edge.access;

import dev.paceline.edge.limit.RateLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What every request of one side passes before its controller: the limit and the rule. One process
 * may hold both sides, which know stores in their own ways; each gate minds its own.
 */
public final class AccessGate implements HandlerInterceptor {
  private static final List<String> OF_THE_PAST = List.of("asOf", "position", "known");

  private final String side;
  private final AccessRule rule;
  private final RateLimit limit;

  /** The gate of the controllers below that package. */
  public AccessGate(Package side, AccessRule rule, RateLimit limit) {
    this.side = side.getName() + ".";
    this.rule = rule;
    this.limit = limit;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith(side)
        && !method.hasMethodAnnotation(Open.class)) {
      @Nullable Requires required = method.getMethodAnnotation(Requires.class);
      if (required == null) {
        throw new IllegalStateException(method + " does not say what it requires");
      }
      Caller caller = CurrentCaller.get();
      // First, so that what is refused costs as much: a look for a store may be a read.
      limit.take(caller.subject());
      admit(caller, required, request);
    }
    return true;
  }

  private void admit(Caller caller, Requires required, HttpServletRequest request) {
    List<Scope> scopes = List.of(scopes(required, request));
    @Nullable String storeId = RequestedStore.of(request);
    if (storeId == null) {
      rule.requireScope(caller, scopes);
    } else if (required.opening()) {
      rule.admitOpening(caller, storeId, scopes);
    } else {
      rule.admit(caller, storeId, scopes);
    }
  }

  private static Scope[] scopes(Requires required, HttpServletRequest request) {
    boolean past =
        required.ofThePast().length > 0
            && OF_THE_PAST.stream().anyMatch(name -> request.getParameter(name) != null);
    return past ? required.ofThePast() : required.value();
  }
}
