-- the mail server that an account names for its notifications
create table notification_mail (
    account_id bigint not null primary key references account (id) on delete cascade,
    username varchar(255) not null,
    host varchar(255) not null,
    port integer not null,
    password varchar(2048),
    most_connections integer not null,
    idle_timeout varchar(255) not null,
    wait_timeout varchar(255) not null,
    auth_protocol varchar(255) not null,
    address varchar(255) not null,
    most_retries integer not null,
    tls_type varchar(255) not null,
    tls_unverified boolean not null,
    hello_hostname varchar(255) not null,
    enabled boolean not null,
    updated_at timestamp(6) with time zone not null
);

-- where users want to be told of what happens, on the devices that they have
create sequence push_subscription_seq start with 1 increment by 1;
create table push_subscription (
    id bigint not null primary key,
    user_id bigint not null references desk_user (id) on delete cascade,
    kind varchar(16) not null constraint push_subscription_kind check (kind in ('BROWSER', 'FCM')),
    identifier varchar(2048) not null,
    identifier_hash varchar(64) not null constraint push_subscription_identifier unique,
    push_token_hash varchar(64),
    attributes varchar(16384) not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);
create index push_subscription_user on push_subscription (user_id, id);
