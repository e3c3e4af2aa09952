package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import dev.paceline.edge.access.CurrentCaller;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Streams a store's ticker to whoever speaks plain HTTP. */
@RestController
class SalesEventsController {
  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private final SalesStreams streams;

  SalesEventsController(SalesStreams streams) {
    this.streams = streams;
  }

  @Requires(Scope.SALES_READ)
  @GetMapping(path = "/api/{storeId}/sales-events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void follow(
      @PathVariable StoreId storeId,
      @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    EventId after = lastEventId == null ? null : EventId.parse(lastEventId);
    if (lastEventId != null && after == null) {
      throw Refused.malformed(LAST_EVENT_ID, "must be an event's id such as 1:42");
    }
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      SalesStreams.head(response);
    } else {
      streams.serve(storeId, after, CurrentCaller.get(), request, response);
    }
  }
}
