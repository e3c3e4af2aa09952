-- The one ordered log. Positions are 1..n without holes, in the order of commits; recorded_at never
-- goes back. Only the two append functions below write it.
create table event_log (
  position    bigint      not null,
  store_id    text        not null,
  stream_id   text        not null,
  sequence    bigint      not null,
  stream_type text        not null,
  event_id    uuid        not null,
  name        text        not null,
  revision    int         not null,
  payload     bytea       not null,
  metadata    bytea       not null,
  recorded_at timestamptz not null,
  constraint event_log_position primary key (position),
  constraint event_log_stream_sequence unique (stream_id, sequence)
);

create index event_log_store_position on event_log (store_id, position);

-- Writers of all processes queue at this row. Locking a row and reading the maximum costs the same as
-- counting in it, but leaves no dead rows behind that a long snapshot would make everyone walk through.
create table event_log_lock (id int primary key check (id = 1));
insert into event_log_lock values (1);

create function event_log_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'event_log is append-only: % refused', tg_op;
end $$;

create trigger event_log_append_only
  before update or delete or truncate on event_log
  for each statement execute function event_log_refuse_change();

-- Takes the lock, then reads the head of the log and the time for the next rows. The head is read by a
-- statement of its own: its snapshot is taken under the lock, so it sees what the last writer committed.
create function event_log_lock_head(out head bigint, out moment timestamptz) language plpgsql as $$
begin
  perform 1 from event_log_lock where id = 1 for update;
  select last.position, last.recorded_at into head, moment
    from event_log last order by last.position desc limit 1;
  head := coalesce(head, 0);
  moment := greatest(date_trunc('milliseconds', clock_timestamp()), moment);
end $$;

-- The fast form: all events or none. Raises unique_violation of event_log_stream_sequence if any event
-- does not follow its stream's last one; the caller then sends the same group to event_log_append_checked.
-- Returns the position of the last event.
create function event_log_append(
  store_ids text[], stream_ids text[], sequences bigint[], stream_types text[], event_ids uuid[],
  names text[], revisions int[], payloads bytea[], metadatas bytea[], wake boolean
) returns bigint language plpgsql as $$
declare
  at_head record;
  new_head bigint;
begin
  at_head := event_log_lock_head();
  new_head := at_head.head + cardinality(stream_ids);
  insert into event_log
    select at_head.head + e.ordinal, e.store_id, e.stream_id, e.sequence, e.stream_type, e.event_id,
           e.name, e.revision, e.payload, e.metadata, at_head.moment
      from unnest(store_ids, stream_ids, sequences, stream_types, event_ids, names, revisions,
                  payloads, metadatas) with ordinality
           e(store_id, stream_id, sequence, stream_type, event_id, name, revision, payload, metadata, ordinal);
  if exists (
    select from unnest(stream_ids, sequences) e(stream_id, sequence)
     where e.sequence > 0 and not exists (
       select from event_log previous
        where previous.stream_id = e.stream_id and previous.sequence = e.sequence - 1)
  ) then
    raise unique_violation using
      constraint = 'event_log_stream_sequence', message = 'an event would leave a hole in its stream';
  end if;
  if wake then
    perform pg_notify('event_log', new_head::text);
  end if;
  return new_head;
end $$;

-- The checking form: every append stands or falls alone. The append_* arrays hold one entry per append (at
-- most one append per stream), the other arrays its events in the same order. Returns one number per append:
-- p > 0: recorded now, its first event at p; 0: conflict, nothing recorded; p < 0: was already recorded, its
-- first event (the same event id) at -p.
create function event_log_append_checked(
  append_streams text[], append_sequences bigint[], append_events uuid[], append_sizes int[],
  store_ids text[], stream_ids text[], sequences bigint[], stream_types text[], event_ids uuid[],
  names text[], revisions int[], payloads bytea[], metadatas bytea[], wake boolean
) returns bigint[] language plpgsql as $$
declare
  at_head record;
  outcomes bigint[];
  recorded bigint;
begin
  at_head := event_log_lock_head();
  with append as (
    select a.*, a.sequence - 1 = coalesce(
        (select last.sequence from event_log last
          where last.stream_id = a.stream_id order by last.sequence desc limit 1), -1) as fits
      from unnest(append_streams, append_sequences, append_events, append_sizes) with ordinality
           a(stream_id, sequence, event_id, size, ordinal)
  ), placed as (
    select append.*,
           sum(size) over (order by ordinal) - size as given_before,
           coalesce(sum(size) filter (where fits) over (order by ordinal), 0)
             - case when fits then size else 0 end as recorded_before
      from append
  ), inserted as (
    insert into event_log
      select at_head.head + p.recorded_before + e.ordinal - p.given_before, e.store_id, e.stream_id,
             e.sequence, e.stream_type, e.event_id, e.name, e.revision, e.payload, e.metadata, at_head.moment
        from placed p
        join unnest(store_ids, stream_ids, sequences, stream_types, event_ids, names, revisions,
                    payloads, metadatas) with ordinality
             e(store_id, stream_id, sequence, stream_type, event_id, name, revision, payload, metadata, ordinal)
          on p.fits and e.ordinal > p.given_before and e.ordinal <= p.given_before + p.size
  )
  select array_agg(
           case when p.fits then at_head.head + p.recorded_before + 1
                else coalesce((select -same.position from event_log same
                                where same.stream_id = p.stream_id and same.sequence = p.sequence
                                  and same.event_id = p.event_id), 0)
           end order by p.ordinal),
         coalesce(sum(p.size) filter (where p.fits), 0)
    into outcomes, recorded
    from placed p;
  if wake then
    perform pg_notify('event_log', (at_head.head + recorded)::text);
  end if;
  return outcomes;
end $$;

-- The last position recorded at or before a moment (0: none). A binary search: recorded_at rises with the
-- position, and there are no holes.
create function event_log_position_at(moment timestamptz) returns bigint language plpgsql stable as $$
declare
  low bigint := 0;
  high bigint := coalesce((select max(position) from event_log), 0);
  middle bigint;
begin
  while low < high loop
    middle := (low + high + 1) / 2;
    if (select e.recorded_at from event_log e where e.position = middle) <= moment then
      low := middle;
    else
      high := middle - 1;
    end if;
  end loop;
  return low;
end $$;
