-- The proof of the log, outside of every rebuild: nothing here is ever changed or taken away.

-- Per store a link for each of its events, in the order of positions.
create table event_chain (
  store_id text   not null,
  position bigint not null,
  events   bigint not null, -- how many events the store has had with this one
  hash     bytea  not null, -- SHA-256 over the link before it and every column of the event
  primary key (store_id, position)
);

-- How far the log has been chained, of all stores. Whoever writes links holds the lock of this row.
create table chain_cursor (
  id       int    primary key check (id = 1),
  position bigint not null
);
insert into chain_cursor values (1, 0);

-- What was signed: that a store's chain stood so.
create table chain_checkpoint (
  store_id  text        not null,
  position  bigint      not null,
  events    bigint      not null,
  hash      bytea       not null,
  at        timestamptz not null,
  key_id    text        not null,
  signature text        not null,
  primary key (store_id, position, key_id)
);

-- The public halves of the keys that this installation has signed with, the present one last.
create table audit_key (
  number     int  generated always as identity primary key,
  key_id     text not null unique,
  public_key text not null
);

-- Who took an export away, and when. Nothing else is known of them.
create table audit_export (
  store_id      text        not null,
  number        bigint      generated always as identity,
  actor         text        not null, -- the token's sub
  at            timestamptz not null,
  from_position bigint      not null,
  to_position   bigint      not null,
  primary key (store_id, number)
);

-- A fence against mistakes, not against whoever may drop it.
create function proof_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op;
end $$;

create trigger event_chain_append_only
  before update or delete or truncate on event_chain
  for each statement execute function proof_refuse_change();
create trigger chain_checkpoint_append_only
  before update or delete or truncate on chain_checkpoint
  for each statement execute function proof_refuse_change();
create trigger audit_key_append_only
  before update or delete or truncate on audit_key
  for each statement execute function proof_refuse_change();
create trigger audit_export_append_only
  before update or delete or truncate on audit_export
  for each statement execute function proof_refuse_change();
