-- What V202611300502 and V202611300503 say anew: keys and unique constraints of tenants' tables that do not name the account,
-- and what refers to those. Most have a name that PostgreSQL chose, at the time by what the table was called.
do $$
declare
    -- by name, as tables of others may lie in the same schema
    tenants constant text[] := array['account_profile', 'attribute_definition', 'automation_rule', 'business_hours',
        'campaign', 'canned_response', 'contact', 'contact_export', 'contact_import', 'contact_label', 'contact_note',
        'contact_session', 'context_link', 'conversation', 'conversation_label', 'conversation_participant',
        'conversation_seen', 'dashboard_app', 'deed', 'delivery', 'delivery_attempt', 'event_part', 'event_set_aside',
        'event_taken_ahead', 'helpdesk_event', 'import_run', 'inbox_member', 'label', 'macro', 'mail_set_aside',
        'mail_template', 'mailbox', 'message', 'message_draft', 'message_template', 'message_text', 'message_word',
        'message_word_end', 'notification', 'notification_choice', 'portal_article', 'portal_category', 'saved_filter',
        'service_level', 'stored_file', 'team', 'team_member'];
    old record;
begin
    for old in
        select c.relname, k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
            left join pg_class r on r.oid = k.confrelid
        where c.relnamespace = current_schema()::regnamespace and c.relname = any(tenants)
            and (k.contype = 'f' and (r.relname = any(tenants) or r.relname = 'inbox' and c.relname in ('inbox_member', 'contact_session'))
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
