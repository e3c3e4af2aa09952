package dev.paceline.query.audit;

import dev.paceline.api.WireName;

/** How an audit run stands. */
enum AuditState implements WireName {
  RUNNING,
  DONE,
  /** It came to no result. */
  FAILED
}
