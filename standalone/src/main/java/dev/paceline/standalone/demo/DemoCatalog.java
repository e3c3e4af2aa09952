package dev.paceline.standalone.demo;

import dev.paceline.api.money.UnitPrice;
import dev.paceline.api.order.Place;
import dev.paceline.api.order.Sku;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.datafaker.Faker;

/** What the demo store sells, and where to. All invented, and the same every time. */
final class DemoCatalog {
  private static final long SEED = 20_101_201;
  private static final int PRODUCTS = 60;
  private static final int CITIES = 40;
  private static final int CHEAPEST_PENCE = 250;
  private static final int PENCE_RANGE = 4_500;
  private static final int PENCE_DECIMALS = 2;
  private static final List<String> ABROAD = List.of("IE", "FR", "DE", "NL");

  /** A product on the shelf. */
  record Product(Sku sku, String name, UnitPrice price) {}

  private final List<Product> products;
  private final List<String> cities;

  DemoCatalog() {
    Random random = new Random(SEED);
    Faker faker = new Faker(Locale.UK, random);
    List<String> names = distinct(PRODUCTS, () -> faker.commerce().productName());
    products = IntStream.range(0, PRODUCTS).mapToObj(i -> product(i, names, random)).toList();
    cities = distinct(CITIES, () -> faker.address().cityName());
  }

  private static Product product(int number, List<String> names, Random random) {
    // The square of a uniform draw: many cheap things, few dear ones.
    int draw = random.nextInt(PENCE_RANGE);
    long pence = CHEAPEST_PENCE + (long) draw * draw / PENCE_RANGE;
    return new Product(
        new Sku("P-" + (100 + number)),
        names.get(number),
        new UnitPrice(BigDecimal.valueOf(pence, PENCE_DECIMALS)));
  }

  private static List<String> distinct(int count, Supplier<String> names) {
    Set<String> found = new LinkedHashSet<>();
    while (found.size() < count) {
      found.add(names.get());
    }
    return List.copyOf(found);
  }

  /** One of the products; those at the front sell best. */
  Product product(Random random) {
    return products.get(Math.min(random.nextInt(PRODUCTS), random.nextInt(PRODUCTS)));
  }

  /** Where an order goes: mostly to one of the cities, now and then abroad. */
  Place place(Random random) {
    return random.nextInt(20) == 0
        ? new Place(null, null, ABROAD.get(random.nextInt(ABROAD.size())))
        : new Place(cities.get(random.nextInt(CITIES)), null, "GB");
  }
}
