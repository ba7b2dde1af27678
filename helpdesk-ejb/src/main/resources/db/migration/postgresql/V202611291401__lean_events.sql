-- Nobody asks the database what an event says: text is shorter than its own form of JSON, and takes no parsing.
alter table helpdesk_event alter column payload type varchar(10000000) using payload::text;

-- Long ones are compressed by the quicker way, where the server was built with it.
do $$
begin
    alter table helpdesk_event alter column payload set compression lz4;
exception when feature_not_supported then
    raise notice 'no lz4: %', sqlerrm;
end
$$;
