-- links beside a conversation, to what another system knows of its contact
create sequence context_link_seq start with 1 increment by 1;
create table context_link (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(255) not null,
    url_template varchar(2048) not null,
    link_secret varchar(2000),
    token_seconds integer not null,
    active boolean not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);
create index context_link_account on context_link (account_id, id);
