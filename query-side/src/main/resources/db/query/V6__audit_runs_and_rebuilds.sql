-- Who had a store verified, when, and what came of it. Times are the database's.
create table audit_run (
  store_id    text        not null,
  id          text        not null,
  number      bigint      generated always as identity, -- the order in which they were asked for
  state       text        not null, -- running, done, failed
  asked_by    text        not null, -- the token's sub
  asked_at    timestamptz not null,
  finished_at timestamptz,
  position    bigint,               -- of the store's last event that was folded
  parked_at   bigint,               -- the store was parked then, at this event
  events      bigint      not null default 0, -- folded so far
  of_events   bigint,
  digest      text,
  differing   bigint      not null default 0, -- how many differences; the first of them are below
  differences text        not null default '[]',
  error       text,                 -- why it failed
  primary key (store_id, id)
);

create unique index audit_run_running on audit_run (store_id) where state = 'running';
create index audit_run_number on audit_run (store_id, number);

-- Rebuilds as they were asked for, and how far each has come. Queries may not read them: they are of no store.
create table projection_rebuild (
  id          bigint      generated always as identity primary key,
  projection  text        not null, -- sales, audit
  only_store  text,                 -- absent: all stores
  state       text        not null, -- waiting, running, done, failed
  asked_by    text        not null,
  asked_at    timestamptz not null,
  finished_at timestamptz,
  stores_done bigint      not null default 0,
  of_stores   bigint,
  done_to     text        not null default '', -- all stores up to this one, in the order of their ids
  now_at      text,                 -- the store that is being folded
  position    bigint      not null default 0, -- up to which that store is folded
  events_done bigint      not null default 0, -- of stores that are done
  events_now  bigint      not null default 0, -- of the one that is being folded
  of_events   bigint,
  rate        bigint      not null default 0, -- events a second, lately
  replaced    bigint      not null default 0, -- rows that were not as the log has them
  changed     bigint      not null default 0, -- stores with such rows
  failures    bigint      not null default 0, -- stores that could not be rebuilt
  last_error  text,
  error_store text
);

create unique index projection_rebuild_unfinished on projection_rebuild (projection, coalesce(only_store, ''))
  where state in ('waiting', 'running');
