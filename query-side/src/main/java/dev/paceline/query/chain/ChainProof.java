package dev.paceline.query.chain;

import dev.paceline.query.compare.Difference;
import dev.paceline.query.compare.Differences;
import dev.paceline.query.compare.ProofCheck;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Names what the chain shows to be otherwise than it was recorded, as verifying a store does. */
@Component
class ChainProof implements ProofCheck {
  private final ChainCheck chain;

  ChainProof(ChainCheck chain) {
    this.chain = chain;
  }

  @Override
  public void check(String storeId, long last, Differences found) {
    name(chain.check(storeId, last, events -> {}), found);
  }

  @Override
  public Recomputed recompute(String storeId, LongConsumer progress, Differences found) {
    ChainVerdict verdict = chain.check(storeId, Long.MAX_VALUE, progress);
    name(verdict, found);
    return new Recomputed(verdict.end().position(), verdict.end().events());
  }

  private static void name(ChainVerdict verdict, Differences found) {
    for (ChainFault fault : verdict.first()) {
      found.add(Difference.broken(table(fault.row()), fault.position(), fault.reason()));
    }
    found.addUnnamed(verdict.faults() - verdict.first().size());
  }

  private static String table(ChainFault.Row row) {
    return switch (row) {
      case EVENT -> "event_log";
      case LINK -> "event_chain";
      case EVENT_OR_LINK -> "event_log or event_chain";
      case CHECKPOINT -> "chain_checkpoint";
    };
  }
}
