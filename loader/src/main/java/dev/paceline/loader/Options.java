package dev.paceline.loader;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
record Options(
    URI url,
    @Nullable NewStore open,
    @Nullable String token,
    Duration patience,
    String store,
    String file) {
  private static final URI LOCAL = URI.create("http://127.0.0.1:8080");
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** A store to be opened before the load; its weeks start on Monday. */
  record NewStore(String name, String timeZone, String currency) {}

  static Options parse(List<String> arguments) throws Usage {
    URI url = LOCAL;
    @Nullable NewStore open = null;
    @Nullable String token = null;
    Duration patience = PATIENCE;
    List<String> rest = new ArrayList<>();
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "--url" -> url = url(value(word, words));
        case "--open" -> open = newStore(value(word, words));
        case "--token" -> token = value(word, words);
        case "--patience" -> patience = seconds(value(word, words));
        case "-" -> rest.add(word);
        default -> rest.add(operand(word));
      }
    }
    if (rest.size() != 2) {
      throw new Usage("A store and a file are needed.");
    }
    return new Options(url, open, token, patience, rest.get(0), rest.get(1));
  }

  private static String operand(String word) throws Usage {
    if (word.startsWith("-")) {
      throw new Usage("There is no option " + word + ".");
    }
    return word;
  }

  private static String value(String option, Iterator<String> words) throws Usage {
    if (!words.hasNext()) {
      throw new Usage(option + " needs a value.");
    }
    return words.next();
  }

  private static URI url(String text) throws Usage {
    try {
      URI url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      if (url.getHost() != null) {
        return url;
      }
    } catch (java.net.URISyntaxException e) {
      // Told below, as for any other text that is no address.
    }
    throw new Usage("--url must be an address such as " + LOCAL + ".");
  }

  private static Duration seconds(String text) throws Usage {
    try {
      return Duration.ofSeconds(Integer.parseUnsignedInt(text));
    } catch (NumberFormatException e) {
      throw new Usage("--patience must be a number of seconds.");
    }
  }

  /** The name may hold commas, zone and currency do not. */
  private static NewStore newStore(String text) throws Usage {
    int currency = text.lastIndexOf(',');
    int zone = text.lastIndexOf(',', currency - 1);
    if (zone < 1) {
      throw new Usage("--open must be NAME,ZONE,CURRENCY such as \"Acme,Europe/London,GBP\".");
    }
    return new NewStore(
        text.substring(0, zone).strip(),
        text.substring(zone + 1, currency).strip(),
        text.substring(currency + 1).strip());
  }
}
