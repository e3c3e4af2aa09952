package dev.paceline.api.audit;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A link of a store's chain: SHA-256 over the link before it and every column of its event.
 *
 * @param hex 64 lower-case digits
 */
public record ChainHash(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
  private static final String EVENT = "paceline event 1";

  /** What stands before a store's first event. */
  public static final ChainHash NONE = new ChainHash("0".repeat(64));

  /** Throws {@link IllegalArgumentException} for what cannot be a hash. */
  public ChainHash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a hash of 64 hexadecimal digits");
    }
  }

  /** The hash with these 32 bytes. */
  public static ChainHash of(byte[] bytes) {
    return new ChainHash(HexFormat.of().formatHex(bytes));
  }

  /** Its 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /**
   * The next link: SHA-256 over the fields below, each preceded by its length in bytes as four
   * bytes. Numbers are big-endian, texts UTF-8. No two events have the same fields.
   */
  public ChainHash next(ChainedEvent event) {
    return of(
        new FieldDigest()
            .text(EVENT)
            .bytes(bytes())
            .number(event.position())
            .text(event.storeId())
            .text(event.streamId())
            .number(event.sequence())
            .text(event.streamType())
            .text(event.eventId().toString())
            .text(event.name())
            .number(event.revision())
            .bytes(event.payload())
            .bytes(event.metadata())
            .number(event.recordedAt().getEpochSecond())
            .number(event.recordedAt().getNano())
            .hash());
  }

  @Override
  public String toString() {
    return hex;
  }
}
