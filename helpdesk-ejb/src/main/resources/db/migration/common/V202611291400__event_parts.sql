-- What events have in common for a long time, an inbox, an agent, is kept once a day and named by its number.
create sequence event_part_seq start with 1 increment by 50;
create table event_part (
    account_id bigint not null references account (id) on delete cascade,
    id bigint not null,
    content varchar(10000000) not null,
    created_at timestamp(6) with time zone not null,
    primary key (account_id, id)
);
create index event_part_created on event_part (created_at);

-- Catching up and clearing up go along the log itself.
drop index helpdesk_event_account;
drop index helpdesk_event_created;
