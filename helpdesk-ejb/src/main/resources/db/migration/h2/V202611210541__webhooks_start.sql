-- The log is followed from here on.
insert into event_reader (name, writer, event_id)
    select 'webhooks', coalesce(max(writer), 0), 9223372036854775807 from helpdesk_event;

-- Addresses that inboxes and bots have already.
insert into webhook (id, uuid, account_id, scope, target_inbox_id, url, events, secret, active, consecutive_failures,
        created_at, updated_at)
    select next value for webhook_seq, random_uuid(), account_id, 'INBOX', id,
        regexp_replace(cast((channel_settings)."webhook_url" as varchar), '^"|"$', ''), json '[]',
        substring(replace(cast(random_uuid() as varchar), '-', ''), 1, 24), true, 0, current_timestamp, current_timestamp
    from inbox where regexp_like(cast((channel_settings)."webhook_url" as varchar), '^"?https?://.');
insert into webhook (id, uuid, account_id, scope, target_bot_id, url, events, secret, active, consecutive_failures,
        created_at, updated_at)
    select next value for webhook_seq, random_uuid(), account_id, 'BOT', id, outgoing_url, json '[]',
        substring(replace(cast(random_uuid() as varchar), '-', ''), 1, 24), true, 0, current_timestamp, current_timestamp
    from agent_bot where regexp_like(outgoing_url, '^https?://.');
