package dev.paceline.loader;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
record Options(
    URI url, @Nullable NewStore open, Access access, Duration patience, String store, String file) {
  private static final URI LOCAL = URI.create("http://127.0.0.1:8080");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String CLIENT = "store-backend";

  /** A store to be opened before the load; its weeks start on Monday. */
  record NewStore(String name, String timeZone, String currency) {}

  /**
   * How to come to a token.
   *
   * @param token one that is there already
   * @param client whose secret is at hand otherwise
   * @param secretFile where it is, if not where it usually is
   * @param tokenUrl where to ask with it, if not at the server itself
   */
  record Access(
      @Nullable String token, String client, @Nullable String secretFile, @Nullable URI tokenUrl) {}

  static Options parse(List<String> arguments) throws Usage {
    URI url = LOCAL;
    @Nullable NewStore open = null;
    @Nullable String token = null;
    String client = CLIENT;
    @Nullable String secretFile = null;
    @Nullable URI tokenUrl = null;
    Duration patience = PATIENCE;
    List<String> rest = new ArrayList<>();
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "--url" -> url = url(word, value(word, words));
        case "--open" -> open = newStore(value(word, words));
        case "--token" -> token = value(word, words);
        case "--client" -> client = value(word, words);
        case "--secret-file" -> secretFile = value(word, words);
        case "--token-url" -> tokenUrl = url(word, value(word, words));
        case "--patience" -> patience = seconds(value(word, words));
        case "-" -> rest.add(word);
        default -> rest.add(operand(word));
      }
    }
    if (rest.size() != 2) {
      throw new Usage("A store and a file are needed.");
    }
    Access access = new Access(token, client, secretFile, tokenUrl);
    return new Options(url, open, access, patience, rest.get(0), rest.get(1));
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

  private static URI url(String option, String text) throws Usage {
    try {
      URI url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      if (url.getHost() != null) {
        return url;
      }
    } catch (java.net.URISyntaxException e) {
      // Told below, as for any other text that is no address.
    }
    throw new Usage(option + " must be an address such as " + LOCAL + ".");
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
