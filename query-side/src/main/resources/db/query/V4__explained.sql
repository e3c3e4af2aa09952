-- What a figure is made of, by the time at which it counts: orders by when they were placed, and every movement that took
-- something back, by either time. Rows are folded again from the log, as what they say is new.
alter table sales_order add column placed_at timestamptz not null;
alter table sales_order add column test boolean not null; -- counts nowhere
create index sales_order_counted on sales_order (store_id, placed_at, position) where not test;

create table sales_taken_back (
  store_id     text        not null,
  position     bigint      not null, -- of the event
  part         integer     not null, -- a retraction moves several amounts
  order_id     text        not null,
  cause        text        not null, -- the event's name
  processed_at timestamptz not null, -- when it counts for whoever counts refunds so
  placed_at    timestamptz not null, -- its order's: when it counts for others
  orders       bigint      not null, -- those that count no more
  net          bigint      not null, -- taken from revenue; below 0 where an earlier one counts no more
  units        bigint      not null,
  primary key (store_id, position, part)
);
create index sales_taken_back_processed on sales_taken_back (store_id, processed_at, position, part);
create index sales_taken_back_ordered on sales_taken_back (store_id, placed_at, position, part);

-- Of what is told late there may be much or little at any time; all else follows the clock of the log.
create index ticker_entry_late on ticker_entry (store_id, at) where late;

truncate store_cursor, store, sales_order, order_change, ticker_entry, sales_bucket, goal, goal_period;
delete from token_entry where processor_name = 'sales';
