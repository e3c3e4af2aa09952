package dev.paceline.query.audit;

import dev.paceline.api.Identifiers;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.access.CurrentCaller;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.web.Parameters;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Has stores verified, and shows what came of it. */
@RestController
class AuditController {
  private static final int USUAL = 20;
  private static final int MOST = 200;

  /** Runs of a store, newest first. */
  record Runs(StoreId storeId, List<AuditView> audits) {}

  private final Audits audits;
  private final AuditQueries queries;

  AuditController(Audits audits, AuditQueries queries) {
    this.audits = audits;
    this.queries = queries;
  }

  @Requires(Scope.AUDIT_READ)
  @PostMapping("/api/{storeId}/audits")
  ResponseEntity<AuditView> begin(@PathVariable StoreId storeId) {
    String id = audits.begin(storeId, CurrentCaller.get().subject());
    URI location = URI.create("/api/" + storeId + "/audits/" + id);
    return ResponseEntity.accepted()
        .header(HttpHeaders.LOCATION, location.toString())
        .body(shown(storeId, id));
  }

  @Requires(Scope.AUDIT_READ)
  @GetMapping("/api/{storeId}/audits")
  Runs runs(@PathVariable StoreId storeId, @RequestParam(required = false) @Nullable String limit) {
    int size = Parameters.limit(limit, USUAL, MOST);
    List<AuditView> newest = queries.newest(storeId, size);
    if (newest.stream().anyMatch(run -> run.state() == AuditState.RUNNING)) {
      audits.interruptDead(storeId);
      newest = queries.newest(storeId, size);
    }
    return new Runs(storeId, newest);
  }

  @Requires(Scope.AUDIT_READ)
  @GetMapping("/api/{storeId}/audits/{id}")
  AuditView run(@PathVariable StoreId storeId, @PathVariable String id) {
    AuditView run = shown(storeId, id);
    if (run.state() == AuditState.RUNNING) {
      audits.interruptDead(storeId);
      return shown(storeId, id);
    }
    return run;
  }

  private AuditView shown(StoreId storeId, String id) {
    if (!Identifiers.isId(id)) {
      throw Refused.unknown("audit");
    }
    return queries.run(storeId, id).orElseThrow(() -> Refused.unknown("audit"));
  }
}
