package dev.paceline.api.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.paceline.api.InvalidValue;
import dev.paceline.api.Text;
import java.net.URI;
import java.net.URISyntaxException;

/** Where a product's picture is: an https address of at most 2,048 characters. */
public record ImageUrl(@JsonValue String value) {
  private static final int MAX = 2_048;

  /**
   * @throws InvalidValue for anything else
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ImageUrl {
    Text.line(value, MAX);
    if (!isHttps(value)) {
      throw new InvalidValue("must be an https address");
    }
  }

  /** Not by the host: Java knows none in names with an underscore, which shops do use. */
  private static boolean isHttps(String value) {
    try {
      URI uri = new URI(value);
      return "https".equalsIgnoreCase(uri.getScheme()) && uri.getRawAuthority() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
