package dev.paceline.edge.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what Tomcat itself refuses (malformed paths, TRACE) with a problem, not with a page.
 * Tomcat makes it by its name.
 */
public final class ProblemValve extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0 || response.isCommitted()) {
      return;
    }
    try {
      ProblemAnswers.write(
          Refused.as(ProblemKind.closestTo(response.getStatus())),
          request.getRequest(),
          response.getResponse());
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("the client is gone before it had its answer", e);
    }
  }
}
