-- events that could not be read or put into words: passed over by the reader, and tried again from here
create table event_set_aside (
    event_id bigint not null primary key references helpdesk_event (id) on delete cascade,
    failures integer not null,
    due_at timestamp(6) with time zone not null
);
create index event_set_aside_due on event_set_aside (due_at);
