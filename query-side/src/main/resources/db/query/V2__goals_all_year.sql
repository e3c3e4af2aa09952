-- Curves learned from a store's own sales, and closed periods that say when they were corrected. All rows are folded
-- again from the log, as what they say is new.
alter table store add column first_order timestamptz; -- the quarter hour in which its first order was placed

alter table goal_period add column learned text;             -- of seasonal ones: zone, whether enough, orders, 168 sums
alter table goal_period add column corrected_at timestamptz; -- when it last changed after it was closed
alter table goal_period add column actual_before numeric;    -- as it was closed, if it was corrected since

truncate store_cursor, store, sales_order, order_change, ticker_entry, sales_bucket, goal, goal_period;
delete from token_entry where processor_name = 'sales';
