-- filters that users keep, in the words of their client
create sequence saved_filter_seq start with 1 increment by 1;
create table saved_filter (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    user_id bigint not null references desk_user (id) on delete cascade,
    kind varchar(16) not null check (kind in ('CONVERSATION', 'CONTACT', 'REPORT')),
    name varchar(255) not null,
    query ${json} not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);
create index saved_filter_kept on saved_filter (account_id, user_id, id);
create index saved_filter_user on saved_filter (user_id);
