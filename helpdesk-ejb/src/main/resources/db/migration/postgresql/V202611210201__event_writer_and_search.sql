-- The writer of an event is its transaction, whatever the insert says.
create function helpdesk_event_writer() returns trigger language plpgsql as $$
begin
    new.writer := pg_current_xact_id()::text::bigint;
    return new;
end
$$;
create trigger helpdesk_event_writer before insert on helpdesk_event
    for each row execute function helpdesk_event_writer();

insert into natural_lock (id) select generate_series(0, 1023);

-- Text search by trigrams where the extension can be had; without it the search scans, and the start says so.
do $$
begin
    create extension if not exists pg_trgm;
    execute 'create index message_content_trigrams on message using gin (lower(content) gin_trgm_ops) '
        || 'where message_type in (''INCOMING'', ''OUTGOING'')';
exception when others then
    raise notice 'no trigram index: %', sqlerrm;
end
$$;
