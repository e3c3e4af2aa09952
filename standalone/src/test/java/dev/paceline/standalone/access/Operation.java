package dev.paceline.standalone.access;

import static dev.paceline.edge.access.Scope.ADMIN;
import static dev.paceline.edge.access.Scope.AUDIT_READ;
import static dev.paceline.edge.access.Scope.GOALS_WRITE;
import static dev.paceline.edge.access.Scope.ORDERS_WRITE;
import static dev.paceline.edge.access.Scope.SALES_READ;
import static dev.paceline.edge.access.Scope.SETTINGS_WRITE;

import dev.paceline.edge.access.Scope;
import java.util.List;
import java.util.Set;

/**
 * Something that can be asked for, and what the contract's page says of it.
 *
 * @param path {@code {store}} stands for a store
 * @param anyOf the scopes of which one is enough
 * @param answers what it answers to whoever may
 */
record Operation(
    String method, String path, String type, String body, Set<Scope> anyOf, List<Integer> answers) {
  private static final String OPEN = "/api/audit-key";
  private static final String JSON = "application/json";
  private static final String AT = "2026-11-01T10:00:00Z";
  private static final String ORDER =
      """
      {"placedAt":"2026-11-01T09:00:00Z","currency":"GBP","lines":[{"sku":"1","name":"Tea",\
      "quantity":2,"unitPrice":"3.00"}]}\
      """;

  /** Those that concern a store. */
  static List<Operation> ofStores() {
    return List.of(
        command(
            "PUT",
            "",
            """
            {"name":"Shop","timeZone":"UTC","currency":"GBP","weekStart":"monday"}\
            """,
            SETTINGS_WRITE),
        command("PUT", "/orders/sold", ORDER, ORDERS_WRITE),
        command("PUT", "/orders/refunded", ORDER, ORDERS_WRITE),
        command(
            "PUT",
            "/orders/refunded/refunds/r1",
            "{\"refundedAt\":\"" + AT + "\",\"amount\":\"1.00\"}",
            ORDERS_WRITE),
        command("PUT", "/orders/cancelled", ORDER, ORDERS_WRITE),
        command(
            "PUT",
            "/orders/cancelled/cancellation",
            "{\"cancelledAt\":\"" + AT + "\"}",
            ORDERS_WRITE),
        command("PUT", "/orders/retracted", ORDER, ORDERS_WRITE),
        command(
            "PUT",
            "/orders/retracted/retraction",
            "{\"retractedAt\":\"" + AT + "\"}",
            ORDERS_WRITE),
        new Operation(
            "POST",
            "/api/{store}/orders/import",
            "application/x-ndjson",
            ORDER.replace(
                "{\"placedAt\"", "{\"type\":\"PlaceOrder\",\"orderId\":\"i\",\"placedAt\""),
            Set.of(ORDERS_WRITE),
            List.of(200)),
        command(
            "POST",
            "/sales-goals",
            """
            {"goalId":"g","metric":"revenue","target":"5.00","period":"monthly"}\
            """,
            GOALS_WRITE),
        new Operation(
            "DELETE", "/api/{store}/sales-goals/g", JSON, "", Set.of(GOALS_WRITE), List.of(204)),
        unreadable("PUT", "", SETTINGS_WRITE),
        unreadable("PUT", "/orders/sold", ORDERS_WRITE),
        unreadable("PUT", "/orders/sold/cancellation", ORDERS_WRITE),
        unreadable("POST", "/sales-goals", GOALS_WRITE),
        new Operation(
            "PUT",
            "/api/{store}/orders/sold",
            "text/xml",
            "<x/>",
            Set.of(ORDERS_WRITE),
            List.of(415)),
        new Operation(
            "PUT", "/api/{store}/orders/recent", JSON, ORDER, Set.of(ORDERS_WRITE), List.of(422)),
        query("", SALES_READ),
        head("", SALES_READ),
        new Operation(
            "GET",
            "/api/{store}/orders/recent?limit=0",
            JSON,
            "",
            Set.of(SALES_READ),
            List.of(400)),
        query("/orders/recent", SALES_READ),
        new Operation(
            "GET",
            "/api/{store}/orders/sold",
            JSON,
            "",
            Set.of(SALES_READ, ORDERS_WRITE),
            List.of(200)),
        query("/sales-goals", SALES_READ),
        query("/sales-goals?status=all", SALES_READ),
        query("/sales-progress?goalId=g", SALES_READ),
        query("/sales-goals/g/periods", SALES_READ),
        query("/sales-goals/g/series", SALES_READ),
        query("/sales-goals/g/curve", SALES_READ),
        query("/sales?from=2026-11-01&to=2026-11-02&by=day", SALES_READ),
        query("/sales-events", SALES_READ),
        head("/sales-events", SALES_READ),
        head("/sales?from=2026-11-01&to=2026-11-02&by=day", SALES_READ),
        head("/audit-export", AUDIT_READ),
        head("/sales-goals/g/history", AUDIT_READ),
        head("/sales-goals/g/explain", AUDIT_READ),
        query("/audits", AUDIT_READ),
        new Operation(
            "GET", "/api/{store}/audits/none", JSON, "", Set.of(AUDIT_READ), List.of(404)),
        new Operation(
            "POST", "/api/{store}/audits", JSON, "", Set.of(AUDIT_READ), List.of(202, 429)),
        query("/audit-export", AUDIT_READ),
        query("/audit-export?from=1&to=2", AUDIT_READ),
        new Operation(
            "GET", "/api/{store}/audit-export?from=0", JSON, "", Set.of(AUDIT_READ), List.of(400)),
        query("/audit-exports", AUDIT_READ),
        past("/orders/recent?asOf=" + AT),
        past("/orders/recent?position=1"),
        past("/sales-progress?goalId=g&asOf=" + AT),
        query("/sales-progress?goalId=g&known=now&asOf=" + AT, AUDIT_READ),
        query("/orders/recent?known=now&asOf=" + AT, AUDIT_READ),
        query("/orders/recent?known=now", AUDIT_READ),
        query("/sales-goals/g/history", AUDIT_READ),
        query("/sales-goals/g/history?limit=1", AUDIT_READ),
        query("/sales-goals/g/explain", AUDIT_READ),
        query("/sales-goals/g/explain?known=now&asOf=" + AT, AUDIT_READ),
        past("/sales-goals/g/explain?asOf=" + AT));
  }

  /** Those that concern no one store. */
  static List<Operation> ofTheInstallation() {
    return List.of(
        new Operation("GET", OPEN, JSON, "", everyScope(), List.of(200)),
        new Operation("GET", "/api/live", JSON, "", everyScope(), List.of(404)),
        new Operation("GET", "/api/stores", JSON, "", Set.of(SALES_READ), List.of(200)),
        new Operation("GET", "/api/admin/projections", JSON, "", Set.of(ADMIN), List.of(200)),
        new Operation(
            "POST",
            "/api/admin/projections/sales/retry?storeId=acme",
            JSON,
            "",
            Set.of(ADMIN),
            List.of(200, 409)),
        new Operation(
            "POST",
            "/api/admin/projections/sales/rebuild?storeId=acme",
            JSON,
            "",
            Set.of(ADMIN),
            List.of(202)),
        new Operation(
            "POST", "/api/admin/projections/sales/rebuild", JSON, "", Set.of(ADMIN), List.of(202)),
        new Operation(
            "POST",
            "/api/admin/projections/audit/retry?storeId=acme",
            JSON,
            "",
            Set.of(ADMIN),
            List.of(200)),
        new Operation(
            "POST",
            "/api/admin/projections/audit/rebuild?storeId=acme",
            JSON,
            "",
            Set.of(ADMIN),
            List.of(202)),
        new Operation(
            "POST", "/api/admin/projections/audit/rebuild", JSON, "", Set.of(ADMIN), List.of(202)),
        new Operation("GET", "/actuator/prometheus", JSON, "", Set.of(ADMIN), List.of(200)),
        new Operation("GET", "/actuator/env", JSON, "", Set.of(ADMIN), List.of(404)));
  }

  private static Set<Scope> everyScope() {
    return Set.of(Scope.values());
  }

  private static Operation command(String method, String path, String body, Scope scope) {
    return new Operation(
        method, "/api/{store}" + path, JSON, body, Set.of(scope), List.of(200, 201));
  }

  /** Whoever may not do it is told so, and not that the body is bad. */
  private static Operation unreadable(String method, String path, Scope scope) {
    return new Operation(method, "/api/{store}" + path, JSON, "{", Set.of(scope), List.of(400));
  }

  private static Operation query(String path, Scope scope) {
    return new Operation("GET", "/api/{store}" + path, JSON, "", Set.of(scope), List.of(200));
  }

  private static Operation head(String path, Scope scope) {
    return new Operation("HEAD", "/api/{store}" + path, JSON, "", Set.of(scope), List.of(200));
  }

  /** A question about what was known at a moment, when the store may not have been there yet. */
  private static Operation past(String path) {
    return new Operation(
        "GET", "/api/{store}" + path, JSON, "", Set.of(AUDIT_READ), List.of(200, 400, 404));
  }

  /** Whether a token has to speak for all stores. */
  boolean ofAllStores() {
    return path.endsWith("/rebuild");
  }

  /** Whether it takes no token at all; one that is shown has to be good all the same. */
  boolean isOpen() {
    return path.equals(OPEN);
  }

  /** Whether the store need not be there. */
  boolean opens() {
    return method.equals("PUT") && path.equals("/api/{store}");
  }

  String at(String store) {
    return path.replace("{store}", store);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
