-- How the fence between stores stands for the user who asks. Catalog only: this takes no lock on any table.
with role as (
  select owner.oid as owner, owner.rolname as owner_name, reader.oid as reader,
         (left(current_user, 56) || '_reader')::name as reader_name,
         not (reader.rolsuper or reader.rolbypassrls or pg_has_role(reader.oid, owner.oid, 'member')) as is_fenced,
         pg_has_role(reader.oid,
           case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end) as may_be_taken
    from pg_roles owner
    left join pg_roles reader on reader.rolname = (left(current_user, 56) || '_reader')::name
   where owner.rolname = current_user
), guarded as (
  select c.oid, c.relrowsecurity and c.relforcerowsecurity as is_forced,
         exists (select from pg_policy p
                  where p.polrelid = c.oid and p.polname = role.owner_name and role.owner = any (p.polroles)) as for_owner,
         exists (select from pg_policy p
                  where p.polrelid = c.oid and p.polname = role.reader_name and role.reader = any (p.polroles)) as for_reader,
         has_table_privilege(role.reader, c.oid, 'select') as is_readable
    from role, pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'store_id' and not a.attisdropped
   where c.relnamespace = (select n.oid from pg_namespace n where n.nspname = current_schema())
     and c.relkind in ('r', 'p')
)
select role.owner_name, role.reader_name, current_schema() as schema_name,
       coalesce(role.is_fenced and role.may_be_taken
         and has_schema_privilege(role.reader, current_schema(), 'usage')
         and (select bool_and(g.is_forced and g.for_owner and g.for_reader and g.is_readable) from guarded g),
         false) as is_up,
       exists (select from guarded g where row_security_active(g.oid) and not g.for_owner) as hides_rows
  from role
