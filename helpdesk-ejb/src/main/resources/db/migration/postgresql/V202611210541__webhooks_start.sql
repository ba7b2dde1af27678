-- The log is followed from here on; what is being written right now comes after it.
insert into event_reader (name, writer, event_id)
    select 'webhooks', pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1, 9223372036854775807;

-- Addresses that inboxes and bots have already.
insert into webhook (id, uuid, account_id, scope, target_inbox_id, url, events, secret, active, consecutive_failures,
        created_at, updated_at)
    select nextval('webhook_seq'), gen_random_uuid(), account_id, 'INBOX', id, channel_settings ->> 'webhook_url', '[]',
        substr(replace(gen_random_uuid()::text, '-', ''), 1, 24), true, 0, now(), now()
    from inbox where channel_settings ->> 'webhook_url' ~ '^https?://.';
insert into webhook (id, uuid, account_id, scope, target_bot_id, url, events, secret, active, consecutive_failures,
        created_at, updated_at)
    select nextval('webhook_seq'), gen_random_uuid(), account_id, 'BOT', id, outgoing_url, '[]',
        substr(replace(gen_random_uuid()::text, '-', ''), 1, 24), true, 0, now(), now()
    from agent_bot where outgoing_url ~ '^https?://.';
