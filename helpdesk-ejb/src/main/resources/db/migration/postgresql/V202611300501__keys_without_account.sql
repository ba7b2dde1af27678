-- What V202611300502 and V202611300503 say anew: keys and unique constraints of tenants' tables that do not name the account,
-- and what refers to those. Most have a name that PostgreSQL chose, at the time by what the table was called.
do $$
declare
    -- found without an account, or belonging to none: they lie everywhere, and their own keys are enough
    everywhere constant text[] := array['account', 'desk_user', 'membership', 'member_role', 'desk_role', 'role_permission',
        'access_token', 'key_pair', 'organisation_key', 'user_session', 'sign_in_link', 'mail_grant_flow', 'agent_bot', 'inbox',
        'mail_door', 'delivery_target', 'portal', 'instance_secret', 'natural_lock', 'message_index', 'event_consumer',
        'idempotent_answer', 'helpdesk_schema_history'];
    old record;
begin
    for old in
        select c.relname, k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
            left join pg_class r on r.oid = k.confrelid
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and not c.relname = any(everywhere)
            and (k.contype = 'f' and (not r.relname = any(everywhere) or r.relname = 'inbox' and c.relname in ('inbox_member', 'contact_session'))
                or k.contype in ('p', 'u') and not exists (select 1 from pg_attribute a
                    where a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname = 'account_id'))
        order by k.contype
    loop
        execute format('alter table %I drop constraint %I', old.relname, old.conname);
    end loop;
end
$$;
-- the keys do what these did
alter table business_hours drop constraint business_hours_account;
alter table contact drop constraint contact_account;
alter table conversation drop constraint conversation_account;
alter table service_level drop constraint service_level_account;
