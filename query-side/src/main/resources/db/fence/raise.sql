-- Puts up what is missing of the fence between stores, for the user who runs this: whatever has a store_id is read
-- through the role {user}_reader, and only rows of the store that the transaction has set in paceline.store.
set local lock_timeout = '1s'; -- Whoever waits for a table here makes everyone else wait behind it.
select pg_advisory_xact_lock(hashtext('paceline fence'));

do $$
declare
  owner name := current_user;
  reader name := left(current_user, 56) || '_reader';
  guarded record;
begin
  if not exists (select from pg_roles where rolname = reader) then
    begin
      execute format('create role %I nologin', reader);
    exception when duplicate_object or unique_violation then
      null; -- Roles belong to the server, and another of its databases was quicker.
    end;
  end if;
  if not pg_has_role(reader,
           case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end) then
    execute format('grant %I to %I', reader, owner);
  end if;
  if not has_schema_privilege(reader, current_schema(), 'usage') then
    execute format('grant usage on schema %I to %I', current_schema(), reader);
  end if;

  for guarded in
    select c.oid::regclass as name, c.relrowsecurity and c.relforcerowsecurity as is_forced,
           array(select p.polname from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'store_id' and not a.attisdropped
     where c.relnamespace = (select n.oid from pg_namespace n where n.nspname = current_schema())
       and c.relkind in ('r', 'p')
     order by c.relname
  loop
    -- Forced, or the tables' owner would not be held by it. The owner folds all stores, so it sees all.
    if not guarded.is_forced then
      execute format('alter table %s enable row level security, force row level security', guarded.name);
    end if;
    if owner <> all (guarded.policies) then
      execute format('create policy %I on %s to %I using (true) with check (true)', owner, guarded.name, owner);
    end if;
    -- Not set at all is null, and was set before on this connection is '': neither is a store. Nor is '*', which
    -- stands for reads across stores. Queries name their store themselves; this is what holds if one forgets.
    -- The planner takes "in (…)" for one row in fifty, and would sort a whole store to find its last entry; it takes
    -- "case … <> 0" for nearly all rows, which is the truth. The subquery runs once, a bare call once per row.
    if reader <> all (guarded.policies) then
      execute format(
        'create policy %I on %s for select to %I using ('
          || 'case when (select current_setting(''paceline.store'', true)) in (store_id, ''*'') then 1 else 0 end <> 0)',
        reader, guarded.name, reader);
    end if;
    if not has_table_privilege(reader, guarded.name, 'select') then
      execute format('grant select on %s to %I', guarded.name, reader);
    end if;
  end loop;
end $$;
