package dev.paceline.command.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses paths with parameters ({@code ;x=1}), which would be cut off and match another id. */
class PlainPaths extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getRequestURI().indexOf(';') < 0) {
      chain.doFilter(request, response);
      return;
    }
    ProblemAnswers.write(
        response,
        Problem.of(
            ProblemKind.UNREADABLE,
            "the path must not hold parameters",
            request.getRequestURI(),
            List.of()));
  }
}
