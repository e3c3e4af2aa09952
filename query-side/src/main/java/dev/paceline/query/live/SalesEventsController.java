package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import dev.paceline.query.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Streams a store's ticker to whoever speaks plain HTTP. */
@RestController
class SalesEventsController {
  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private final SalesStreams streams;
  private final StreamEnd end;

  SalesEventsController(SalesStreams streams, StreamEnd end) {
    this.streams = streams;
    this.end = end;
  }

  @GetMapping(path = "/api/{storeId}/sales-events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void follow(
      @PathVariable StoreId storeId, HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    EventId after = lastEventId(request);
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      SalesStreams.head(response);
    } else {
      streams.serve(storeId, after, end.of(request), request, response);
    }
  }

  private static @Nullable EventId lastEventId(HttpServletRequest request) {
    List<String> given = Collections.list(request.getHeaders(LAST_EVENT_ID));
    if (given.isEmpty()) {
      return null;
    }
    EventId id = given.size() == 1 ? EventId.parse(given.getFirst()) : null;
    if (id == null) {
      throw Problem.malformed(LAST_EVENT_ID, "must be an event's id such as 1:42");
    }
    return id;
  }
}
