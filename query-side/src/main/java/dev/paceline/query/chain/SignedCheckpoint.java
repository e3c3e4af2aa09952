package dev.paceline.query.chain;

import dev.paceline.api.audit.Checkpoint;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.RowMapper;

/**
 * A checkpoint as it is kept.
 *
 * @param signature over {@link Checkpoint#statement()}, in base64
 */
public record SignedCheckpoint(Checkpoint checkpoint, String signature) {
  static final RowMapper<SignedCheckpoint> ROW =
      (row, number) ->
          new SignedCheckpoint(
              new Checkpoint(
                  row.getString("store_id"),
                  ChainRow.of(row.getLong("position"), row.getLong("events"), row.getBytes("hash"))
                      .point(),
                  row.getObject("at", OffsetDateTime.class).toInstant(),
                  row.getString("key_id")),
              row.getString("signature"));
}
