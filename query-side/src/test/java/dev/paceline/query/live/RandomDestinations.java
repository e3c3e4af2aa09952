package dev.paceline.query.live;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Destinations near those that there are: the ways in which somebody might try the door. */
final class RandomDestinations {
  private static final List<String> STORES =
      List.of(
          "other",
          "acme",
          "*",
          "**",
          "#",
          "?",
          "{x}",
          "{x:.*}",
          "*ther",
          "ot*",
          "acme,other",
          "acme|other",
          "acme;other",
          "[ao]*",
          "(acme|other)",
          "Other",
          "OTHER",
          "other ",
          "..",
          "acme.other",
          "nobody",
          "live",
          "",
          "%2a",
          "\\c",
          "o\\\\ther",
          "\u043ether");
  private static final List<String> PREFIXES =
      List.of(
          "/topic/",
          "/app/",
          "/queue/",
          "/user/topic/",
          "/user/acme/topic/",
          "/exchange/",
          "/amq/queue/",
          "/temp-queue/",
          "/topic/topic/",
          "/app/topic/",
          "topic/",
          "//topic/",
          "/TOPIC/",
          "/topic",
          "/");
  private static final List<String> TOPICS =
      List.of("sales", "goals", "*", "**", "#", "SALES", "sale?", "orders", "sales.*", "{t}", "");
  private static final List<String> TAILS =
      List.of(
          "",
          "/",
          " ",
          "\t",
          "\\n",
          "\\r",
          ";x=1",
          "?x=1",
          "#x",
          "/..",
          "/../store.other.sales",
          ".sales",
          "/**",
          "%20",
          "%00",
          "\\\\",
          "&",
          ",/topic/store.other.sales");

  private final Random random;

  RandomDestinations(Random random) {
    this.random = random;
  }

  /** One of them; now and then one that is right. */
  String next() {
    String made =
        (chance(3) ? any(PREFIXES) : "/topic/")
            + "store."
            + any(STORES)
            + "."
            + (chance(3) ? any(TOPICS) : "sales")
            + (chance(3) ? any(TAILS) : "");
    int changes = random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      made = change().apply(made);
    }
    return made;
  }

  private UnaryOperator<String> change() {
    return switch (random.nextInt(8)) {
      case 0 -> text -> at(text, c -> encoded(c, "%"));
      case 1 -> text -> at(text, c -> encoded(c, "%25"));
      case 2 -> text -> text.replace('.', any(List.of('/', ':', '-', '\u3002')));
      case 3 -> text -> text.replace("store", any(List.of("stores", "Store", "store.x", "*", "")));
      case 4 -> text -> at(text, String::toUpperCase);
      case 5 -> text -> at(text, c -> c + c);
      case 6 -> text -> at(text, c -> any(List.of("*", "\u200b", "\u0301", "", "+", "%c0%ae")));
      default -> text -> text;
    };
  }

  private String at(String text, UnaryOperator<String> change) {
    if (text.isEmpty()) {
      return text;
    }
    int place = random.nextInt(text.length());
    return text.substring(0, place)
        + change.apply(text.substring(place, place + 1))
        + text.substring(place + 1);
  }

  private static String encoded(String character, String sign) {
    StringBuilder all = new StringBuilder();
    for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
      all.append(sign).append("%02x".formatted(b & 0xff));
    }
    return all.toString();
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
