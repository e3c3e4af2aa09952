package dev.paceline.command.web;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what Tomcat itself refuses (malformed paths, TRACE) with a problem, not with a page. */
public class ProblemValve extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0 || response.isCommitted()) {
      return;
    }
    ProblemKind kind = ProblemKind.closestTo(response.getStatus());
    try {
      ProblemAnswers.write(
          response.getResponse(),
          Problem.of(kind, FrameworkProblems.detailOf(kind), request.getRequestURI(), List.of()));
    } catch (IOException | IllegalStateException e) {
      LOG.debug("the client is gone before it had its answer", e);
    }
  }
}
