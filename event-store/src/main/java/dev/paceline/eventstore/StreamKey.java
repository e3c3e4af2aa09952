package dev.paceline.eventstore;

/**
 * The identifier of a stream, {@code {storeId}/{type}/{id}}: also the identifier of the aggregate
 * whose events it holds.
 *
 * @param value the whole identifier
 * @param storeId the store that the stream belongs to
 * @param type what it is a stream of: {@code store}, {@code order} or {@code goal}
 */
public record StreamKey(String value, String storeId, String type) {

  /** Takes an identifier apart; throws {@link IllegalArgumentException} if it has not the form. */
  public static StreamKey parse(String value) {
    int first = value.indexOf('/');
    int second = value.indexOf('/', first + 1);
    if (first < 1 || second <= first + 1 || second == value.length() - 1) {
      throw new IllegalArgumentException("not of the form storeId/type/id: " + value);
    }
    return new StreamKey(value, value.substring(0, first), value.substring(first + 1, second));
  }

  @Override
  public String toString() {
    return value;
  }
}
