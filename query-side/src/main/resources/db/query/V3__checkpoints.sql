-- Checkpoints of the fold. After each thousand or so of a store's events, the rows that changed are kept as versions,
-- so that rows as of any position are the latest versions up to a checkpoint with few events folded on top. A version's
-- columns are those of its table: what is added there is added here, and what is folded again begins without checkpoints.
create table checkpoint (
  store_id       text   not null,
  position       bigint not null, -- the store's last event that it includes; all of its versions are there
  seq            bigint not null, -- the ticker's numbering by then, as store_cursor has it
  seq_with_tests bigint not null,
  primary key (store_id, position)
);

create table store_version        as table store        with no data;
create table goal_version         as table goal         with no data;
create table goal_period_version  as table goal_period  with no data;
create table sales_bucket_version as table sales_bucket with no data;

-- Of a row that is gone, a version holds its key alone.
alter table store_version        add column checkpoint bigint not null, add column gone boolean not null;
alter table goal_version         add column checkpoint bigint not null, add column gone boolean not null;
alter table goal_period_version  add column checkpoint bigint not null, add column gone boolean not null;
alter table sales_bucket_version add column checkpoint bigint not null, add column gone boolean not null;

alter table store_version        add primary key (store_id, checkpoint);
alter table goal_version         add primary key (store_id, goal_id, checkpoint);
alter table goal_period_version  add primary key (store_id, goal_id, starts_at, checkpoint);
alter table sales_bucket_version add primary key (store_id, quarter, checkpoint);
