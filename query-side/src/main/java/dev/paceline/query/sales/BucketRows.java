package dev.paceline.query.sales;

import dev.paceline.query.rows.Timeline;

/** What the fold of sales figures works on, and goals sum up. */
public interface BucketRows {
  /** The quarter hours in which anything counted. */
  Timeline<SalesBucket> buckets();
}
