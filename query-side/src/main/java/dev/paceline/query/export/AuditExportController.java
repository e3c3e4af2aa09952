package dev.paceline.query.export;

import dev.paceline.api.audit.ExportRange;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.access.CurrentCaller;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.query.web.Parameters;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors take a store's proof away, and see who did. */
@RestController
class AuditExportController {
  private static final int USUAL = 20;
  private static final int MOST = 200;

  private final AuditExport export;
  private final ExportJournal journal;
  private final ExportPlaces places = new ExportPlaces();

  AuditExportController(AuditExport export, ExportJournal journal) {
    this.export = export;
    this.journal = journal;
  }

  /** The exports of a store, the newest first. */
  record Exports(List<ExportJournal.Entry> exports) {}

  @Requires(Scope.AUDIT_READ)
  @GetMapping(path = "/api/{storeId}/audit-export", produces = MediaType.APPLICATION_NDJSON_VALUE)
  void export(
      @PathVariable StoreId storeId,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    ExportRequest request = ExportRequest.of(from, to);
    try (ExportPlaces.Place unused = places.take(storeId.value())) {
      PreparedExport prepared = export.prepare(storeId.value(), request);
      ExportRange range = prepared.range();
      journal.note(CurrentCaller.get().subject(), range);
      response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"%s-%d-%d.ndjson\""
              .formatted(storeId.value(), range.from(), range.to()));
      export.write(prepared, response.getOutputStream());
    }
  }

  @Requires(Scope.AUDIT_READ)
  @GetMapping("/api/{storeId}/audit-exports")
  Exports exports(
      @PathVariable StoreId storeId, @RequestParam(required = false) @Nullable String limit) {
    return new Exports(journal.last(storeId.value(), Parameters.limit(limit, USUAL, MOST)));
  }
}
