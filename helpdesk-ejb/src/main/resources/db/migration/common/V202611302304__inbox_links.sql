-- invitations to give an account an inbox
create sequence inbox_link_seq start with 1 increment by 1;
create table inbox_link (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    uuid uuid not null,
    token varchar(255) not null,
    success_url varchar(2048),
    return_url varchar(2048),
    used boolean not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    constraint inbox_link_uuid unique (uuid)
);
create index inbox_link_account on inbox_link (account_id, created_at);
