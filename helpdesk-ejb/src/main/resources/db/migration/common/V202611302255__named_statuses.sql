-- what an account calls a state of its conversations; the numbers up to 4 are stages of all accounts
create sequence named_status_seq start with 5 increment by 1;
create table named_status (
    id bigint not null,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(255) not null,
    state varchar(16) not null check (state in ('OPEN', 'SNOOZED', 'RESOLVED')),
    created_at timestamp(6) with time zone not null,
    primary key (id, account_id),
    constraint named_status_account unique (account_id, id),
    constraint named_status_name unique (account_id, name)
);
alter table conversation add column named_status_id bigint;
