package dev.paceline.query.export;

import dev.paceline.api.audit.ExportRange;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.access.CurrentCaller;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.query.web.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
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
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    ExportRequest asked = ExportRequest.of(from, to);
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      // Whoever only looks takes nothing away: nothing is signed, nobody is noted.
      head(storeId, asked.from(), export.last(asked), response);
    } else {
      export(storeId, asked, response);
    }
  }

  private void export(StoreId storeId, ExportRequest asked, HttpServletResponse response)
      throws IOException, InterruptedException {
    try (ExportPlaces.Place unused = places.take(storeId.value())) {
      PreparedExport prepared = export.prepare(storeId.value(), asked);
      ExportRange range = prepared.range();
      journal.note(CurrentCaller.get().subject(), range);
      head(storeId, range.from(), range.to(), response);
      export.write(prepared, response.getOutputStream());
    }
  }

  private static void head(StoreId storeId, long from, long to, HttpServletResponse response) {
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"%s-%d-%d.ndjson\"".formatted(storeId.value(), from, to));
  }

  @Requires(Scope.AUDIT_READ)
  @GetMapping("/api/{storeId}/audit-exports")
  Exports exports(
      @PathVariable StoreId storeId, @RequestParam(required = false) @Nullable String limit) {
    return new Exports(journal.last(storeId.value(), Parameters.limit(limit, USUAL, MOST)));
  }
}
