-- what an inbox says of itself to those who write there, where no provider keeps it; no row is as one that says nothing
create table inbox_profile (
    inbox_id bigint not null references inbox (id) on delete cascade,
    account_id bigint not null references account (id) on delete cascade,
    display_name varchar(255),
    about varchar(139),
    description varchar(512),
    address varchar(256),
    email varchar(128),
    picture_url varchar(2048),
    vertical varchar(64),
    websites ${json} not null,
    icebreakers ${json} not null,
    updated_at timestamp(6) with time zone not null,
    primary key (inbox_id, account_id)
);

-- how the account's owner calls what the provider knows by a number
create sequence provider_account_seq start with 1 increment by 1;
create table provider_account (
    id bigint not null,
    account_id bigint not null references account (id) on delete cascade,
    provider_key varchar(255) not null,
    name varchar(255) not null,
    primary key (id, account_id),
    unique (account_id, provider_key)
);
