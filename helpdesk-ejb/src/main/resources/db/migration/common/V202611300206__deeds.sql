-- who did what to the people and the roles of an account, for a year
create sequence deed_seq start with 1 increment by 50;
create table deed (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    kind varchar(32) not null,
    actor_id bigint not null,
    target_id bigint not null,
    target_name varchar(255) not null,
    address varchar(64) not null,
    created_at timestamp(6) with time zone not null
);
create index deed_account on deed (account_id, id);
create index deed_age on deed (created_at);
