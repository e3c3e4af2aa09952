package dev.paceline.query.testing;

import dev.paceline.api.audit.ChainPoint;
import dev.paceline.api.audit.Checkpoint;
import dev.paceline.query.chain.AuditKeys;
import dev.paceline.query.chain.ChainReads;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Genuine checkpoints at positions that a test chooses, as if they had been the chain's end. */
public final class SignedThere {
  private SignedThere() {}

  /** Puts one, signed with the server's key just now. */
  public static void put(QueryServer server, String storeId, long position) {
    AuditKeys keys = server.bean(AuditKeys.class);
    ChainPoint point = server.bean(ChainReads.class).pointAt(storeId, position);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Checkpoint checkpoint = new Checkpoint(storeId, point, now, keys.publicHalf().id());
    put(server, checkpoint, keys.present().sign(checkpoint.statement()));
  }

  /** Puts one with any signature. */
  public static void put(QueryServer server, Checkpoint checkpoint, String signature) {
    ChainPoint point = checkpoint.point();
    int unusedRows =
        server
            .jdbc()
            .sql("insert into chain_checkpoint values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .param(checkpoint.storeId())
            .param(point.position())
            .param(point.events())
            .param(point.hash().bytes())
            .param(checkpoint.at().atOffset(ZoneOffset.UTC))
            .param(checkpoint.keyId())
            .param(signature)
            .update();
  }
}
