-- What the query side shows. Every row is a fold of the event log: no column is filled by a clock, by a sequence or by
-- hand, so that the same log always gives the same rows. Amounts are minor units of the store's currency; sums are
-- numeric because a shop may sell more than a bigint holds.

-- How far the rows of one store have been folded. Whoever writes rows of a store locks its cursor first.
create table store_cursor (
  projection     text    not null,
  store_id       text    not null,
  position       bigint  not null,           -- the store's last event that its rows include
  epoch          integer not null default 1, -- rises only where a rebuild changed served ticker entries
  seq            bigint  not null default 0, -- the store's last ticker entry
  seq_with_tests bigint  not null default 0, -- the same in the ticker that shows test orders
  parked_at      bigint,                     -- position of the event that could not be folded, while parked
  parked_error   text,                       -- why, for operators
  primary key (projection, store_id)
);

create table store (
  store_id   text        primary key,
  name       text        not null,
  time_zone  text        not null,
  currency   text        not null,
  week_start text        not null,
  revision   integer     not null,
  opened_at  timestamptz not null,
  eras       text        not null  -- JSON: each zone and week start with the instant from which they were known
);

create table sales_order (
  store_id    text        not null,
  order_id    text        not null,
  content     text        not null, -- canonical JSON of what was ordered
  net_sales   bigint      not null,
  total       bigint      not null,
  units       bigint      not null,
  recorded_at timestamptz not null,
  position    bigint      not null,
  primary key (store_id, order_id)
);

-- What was given back of an order: refunds, a cancellation, a retraction.
create table order_change (
  store_id    text        not null,
  order_id    text        not null,
  position    bigint      not null,
  kind        text        not null,
  refund_id   text,
  at          timestamptz not null,
  reason      text,
  net_sales   bigint      not null,
  total       bigint      not null,
  units       bigint      not null,
  recorded_at timestamptz not null,
  primary key (store_id, order_id, position)
);

-- The ticker, and beside it the one that shows test orders too: each numbers its entries from 1 without holes.
create table ticker_entry (
  store_id       text        not null,
  seq_with_tests bigint      not null,
  seq            bigint,               -- absent for test orders
  kind           text        not null, -- sale, refund, cancellation, retraction
  order_id       text        not null,
  product_name   text        not null,
  image_url      text,
  more_items     integer     not null,
  units          bigint      not null,
  value          bigint      not null,
  currency       text        not null,
  placed_at      timestamptz not null,
  at             timestamptz not null,
  recorded_at    timestamptz not null,
  city           text,
  region         text,
  country        text,
  late           boolean     not null,
  test           boolean     not null,
  position       bigint      not null,
  primary key (store_id, seq_with_tests),
  unique (store_id, seq)
);

-- Sums per quarter hour in UTC: every zone's days begin at one. Net is never stored.
create table sales_bucket (
  store_id                  text        not null,
  quarter                   timestamptz not null,
  orders                    bigint      not null, -- by placedAt, retracted ones not
  gross                     numeric     not null, -- net sales of orders by placedAt
  units                     bigint      not null,
  refunds_processed         numeric     not null, -- what was taken back, by when it was
  refunds_ordered           numeric     not null, -- the same by its order's placedAt
  refunded_units_processed  bigint      not null,
  refunded_units_ordered    bigint      not null,
  primary key (store_id, quarter)
);

create table goal (
  store_id   text        not null,
  goal_id    text        not null,
  metric     text        not null,
  period     text        not null,
  start_date date,
  end_date   date,
  status     text        not null, -- active, retired
  revision   integer     not null, -- counts the goal's events
  set_at     timestamptz not null,
  revised_at timestamptz not null,
  terms      text        not null, -- JSON: every revision of the terms with recordedAt, oldest first
  primary key (store_id, goal_id)
);

-- One row per goal and period in which anything counted. A period without one is derived from goal and calendar.
create table goal_period (
  store_id     text        not null,
  goal_id      text        not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  period_start date        not null,
  period_end   date        not null,
  recut        boolean     not null, -- the first period after a change of zone or week start
  target       bigint      not null, -- minor units or units, as the revision in force has it
  tolerance    integer     not null, -- ten-thousandths
  curve        text        not null,
  refunds_count_on text    not null,
  actual       numeric     not null,
  orders       bigint      not null,
  position     bigint      not null, -- the last event that moved this row
  pace_steps   text        not null, -- through which the pace goes if actual stays: at most six instants with a pace
  primary key (store_id, goal_id, starts_at)
);

-- Axon's own table of how far its processors have read. Only a hint here: the cursors decide.
create table token_entry (
  processor_name text    not null,
  segment        integer not null,
  token          bytea,
  token_type     text,
  timestamp      text,
  owner          text,
  primary key (processor_name, segment)
);

-- Axon asks whose tokens these are; two processes that make that up at once would be at odds.
insert into token_entry (processor_name, segment, token, token_type, timestamp)
values ('__config', 0, convert_to('{"config":{"id":"' || gen_random_uuid() || '"}}', 'UTF8'),
        'org.axonframework.eventhandling.tokenstore.ConfigToken', '2026-01-01T00:00:00Z');
