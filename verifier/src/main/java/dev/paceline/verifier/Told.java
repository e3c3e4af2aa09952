package dev.paceline.verifier;

import dev.paceline.api.audit.Moments;
import dev.paceline.api.audit.Seal;
import dev.paceline.api.audit.StoreVerification;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Set;

/** What was verified of one store: without it, an old export would pass for today's. */
record Told(PrintStream out, String storeId, StoreVerification store) {

  void tell(Set<String> earlierKeys) {
    line(
        "%d events, positions %d to %d, %d signed checkpoints, chain %s",
        store.events(),
        store.start().position() + 1,
        store.point().position(),
        store.checkpoints(),
        store.point().hash());
    store.seals().forEach(this::seal);
    Instant first = store.firstSigned();
    line(first == null ? "not signed" : "the first signature is of " + Moments.text(first));
    store
        .signatures()
        .forEach((key, count) -> {
          if (earlierKeys.contains(key)) {
            line("%d of the signatures are by the EARLIER key %s", count, key);
          }
        });
    if (store.start().events() > 0) {
      line(
          "begins after its first %d events, which these files do not show",
          store.start().events());
    }
  }

  private void seal(Seal seal) {
    line(
        "sealed %s by key %s, positions %d to %d of the log",
        Moments.text(seal.at()), seal.keyId(), seal.range().from(), seal.range().to());
  }

  private void line(String text, Object... values) {
    out.println(storeId + ": " + text.formatted(values));
  }
}
