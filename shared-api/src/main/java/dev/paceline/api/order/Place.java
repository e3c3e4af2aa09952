package dev.paceline.api.order;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.Text;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Roughly where an order goes. All that is known of a customer; each part may be absent.
 *
 * @param country ISO 3166 alpha-2, in capitals
 */
public record Place(@Nullable String city, @Nullable String region, @Nullable String country) {
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /**
   * @throws InvalidValue for unprintable text or an unknown country
   */
  public Place {
    if (city != null) {
      InvalidValue.at("/city", () -> Text.line(city, Text.MAX_NAME));
    }
    if (region != null) {
      InvalidValue.at("/region", () -> Text.line(region, Text.MAX_NAME));
    }
    if (country != null && !CODE.matcher(country).matches()) {
      throw noCountry();
    }
  }

  /**
   * The place of these parts; none where no part is known.
   *
   * @throws InvalidValue also for a country that does not exist today. The constructor does not
   *     ask, because countries that an old event names may be gone.
   */
  public static @Nullable Place of(
      @Nullable String city, @Nullable String region, @Nullable String country) {
    if (country != null && !COUNTRIES.contains(country)) {
      throw noCountry();
    }
    return city == null && region == null && country == null
        ? null
        : new Place(city, region, country);
  }

  private static InvalidValue noCountry() {
    return InvalidValue.of("/country", "must be an ISO 3166 country code such as GB");
  }
}
