-- A log that was restored from exports of some of its stores has no events where those of others were. Appends
-- still follow the highest position, readers still read "position > n"; only the search by time has to step over.

-- The last position recorded at or before a moment (0: none). A binary search: recorded_at rises with the
-- position. Where there is no event, the one before it is looked at.
create or replace function event_log_position_at(moment timestamptz) returns bigint language plpgsql stable as $$
declare
  low bigint := 0;
  high bigint := coalesce((select max(position) from event_log), 0);
  middle bigint;
  here record;
begin
  while low < high loop
    middle := low + (high - low + 1) / 2;
    select e.position, e.recorded_at into here
      from event_log e where e.position <= middle order by e.position desc limit 1;
    if here.position is null or here.position <= low then
      low := middle; -- Nothing between the two.
    elsif here.recorded_at <= moment then
      low := middle;
    else
      high := here.position - 1;
    end if;
  end loop;
  return coalesce((select max(e.position) from event_log e where e.position <= low), 0);
end $$;
