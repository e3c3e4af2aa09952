package dev.paceline.query.web;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with a problem what Tomcat refuses before Spring sees it. Tomcat makes it by its name.
 */
public final class ProblemValve extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || response.isCommitted()) {
      return;
    }
    ProblemKind kind = ProblemKind.of(HttpStatusCode.valueOf(status));
    ProblemBody body = ProblemBody.of(kind, kind.title() + ".", request.getRequestURI(), List.of());
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getOutputStream().write(JSON.writeValueAsBytes(body));
      response.finishResponse();
    } catch (IOException e) {
      LOG.debug("the caller was gone before its answer", e);
    }
  }
}
