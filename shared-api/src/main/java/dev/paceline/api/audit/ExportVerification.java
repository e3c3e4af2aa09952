package dev.paceline.api.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks exports line by line: each event's hash, its place and its links, what was signed, and
 * that nothing is missing up to the seal. After a fault it goes on, so that every line is judged by
 * itself. Keeps a number per stream, and nothing else that grows.
 */
public final class ExportVerification {
  private final Map<String, VerifyingKey> keys = new HashMap<>();
  private final boolean checksSignatures;
  private final Consumer<ExportFault> faults;
  private final Consumer<ChainedEvent> events;
  private final Map<String, StoreVerification> stores = new TreeMap<>();
  private String file = "";
  private long line;
  private @Nullable StoreVerification current;

  /**
   * A check that reports to these.
   *
   * @param keys the public keys that are trusted; none: signatures are not checked
   * @param faults told of every fault, in the order of lines
   * @param events given each event that can be read, after its faults were told
   */
  public ExportVerification(
      Collection<VerifyingKey> keys, Consumer<ExportFault> faults, Consumer<ChainedEvent> events) {
    keys.forEach(key -> this.keys.put(key.id(), key));
    checksSignatures = !keys.isEmpty();
    this.faults = faults;
    this.events = events;
  }

  /** Begins a file, which may follow others. */
  public void begin(String name) {
    file = name;
    line = 0;
    current = null;
  }

  /** Takes the next line, without its end; null for one that is not UTF-8. */
  public void line(@Nullable String text) {
    line++;
    try {
      if (text == null) {
        throw new BadLine("it is not UTF-8");
      }
      take(ExportLine.of(text));
    } catch (BadLine bad) {
      fault(String.valueOf(bad.getMessage()));
    }
  }

  /** Says of the last line that it has no end. */
  void cutOff() {
    fault("the line has no end: the file is cut off");
  }

  /** Ends the file. */
  public void end() {
    line++;
    if (current != null) {
      fault("the export has no end: the file is cut off");
    } else if (line == 1) {
      fault("the file is empty");
    }
    current = null;
  }

  /** What was found of each store, by its id. */
  public Map<String, StoreVerification> stores() {
    return stores;
  }

  private void take(ExportLine next) {
    if (next instanceof ExportLine.Header header) {
      begin(header.range());
      return;
    }
    StoreVerification store = current;
    if (store == null) {
      throw new BadLine("it is outside of an export: the line before it is no header of one");
    }
    if (next instanceof EventLine event) {
      store.event(event, this::fault);
      events.accept(event.event());
    } else if (next instanceof ExportLine.Signed signed) {
      Checkpoint checkpoint = signed.checkpoint();
      if (isBy(checkpoint.keyId(), checkpoint.statement(), signed.signature())) {
        store.signed(checkpoint.at(), checkpoint.keyId());
      }
      store.checkpoint(checkpoint, this::fault);
    } else if (next instanceof ExportLine.Sealed sealed) {
      Seal seal = sealed.seal();
      if (isBy(seal.keyId(), seal.statement(), sealed.signature())) {
        store.signed(seal.at(), seal.keyId());
        store.sealed(seal);
      }
      store.seal(seal, this::fault);
      current = null;
    } else if (next instanceof ExportLine.Unsealed unsealed) {
      fault(
          "the installation did not sign this export: at position "
              + unsealed.position()
              + ", "
              + unsealed.reason());
      current = null;
    }
  }

  private void begin(ExportRange range) {
    if (current != null) {
      fault("another export begins before the one before it has ended");
    }
    StoreVerification store =
        stores.computeIfAbsent(range.storeId(), id -> new StoreVerification(range.before()));
    store.begin(range, this::fault);
    current = store;
  }

  /** Whether a key that is trusted has signed; says so if not. False where nothing is checked. */
  private boolean isBy(String keyId, String statement, String signature) {
    if (!checksSignatures) {
      return false;
    }
    VerifyingKey key = keys.get(keyId);
    if (key == null) {
      fault(
          "it is signed with the key "
              + keyId
              + ", which was not given; if that is an earlier one of a key file, --earlier trusts"
              + " it");
      return false;
    }
    boolean signed = key.hasSigned(statement, signature);
    if (!signed) {
      fault("its signature is not of the key " + keyId);
    }
    return signed;
  }

  private void fault(String reason) {
    faults.accept(new ExportFault(file, line, reason));
  }
}
