package dev.paceline.command.web;

import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The body of a request, within its limits. */
public final class Body {
  /** The most bytes that a body, or a line of an import, may have. */
  public static final int LIMIT = 1 << 20;

  private Body() {}

  /**
   * Reads a JSON body.
   *
   * @throws Refused as 413 past the limit, as 415 for anything but JSON
   */
  public static byte[] json(HttpServletRequest request) throws IOException {
    requireType(request, MediaType.APPLICATION_JSON);
    if (request.getContentLengthLong() > LIMIT) {
      throw tooLarge();
    }
    byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
    if (body.length > LIMIT) {
      throw tooLarge();
    }
    return body;
  }

  /**
   * Passes for a body of that type, in UTF-8 and not compressed.
   *
   * @throws Refused as 415 otherwise
   */
  public static void requireType(HttpServletRequest request, MediaType wanted) {
    @Nullable String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw Refused.because(
          ProblemKind.UNSUPPORTED_MEDIA_TYPE, "the body must not be compressed or encoded");
    }
    if (!isOfType(request.getContentType(), wanted)) {
      throw Refused.because(
          ProblemKind.UNSUPPORTED_MEDIA_TYPE, "the Content-Type must be " + wanted);
    }
  }

  private static boolean isOfType(@Nullable String contentType, MediaType wanted) {
    if (contentType == null) {
      return false;
    }
    try {
      MediaType type = MediaType.parseMediaType(contentType);
      return type.equalsTypeAndSubtype(wanted)
          && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  private static Refused tooLarge() {
    return Refused.because(ProblemKind.TOO_LARGE, "the body must have at most " + LIMIT + " bytes");
  }
}
