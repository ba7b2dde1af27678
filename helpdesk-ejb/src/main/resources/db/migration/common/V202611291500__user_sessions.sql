-- That somebody is signed in; of the secret only its SHA-256 in lower-case hexadecimal digits.
create sequence user_session_seq start with 1 increment by 1;
create table user_session (
    id bigint not null primary key,
    user_id bigint not null references desk_user (id) on delete cascade,
    -- null where each call names its account
    account_id bigint,
    token_hash varchar(64) not null,
    -- a public name of the session, told apart by clients
    device varchar(64) not null,
    address varchar(64) not null,
    user_agent varchar(255) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    constraint user_session_hash unique (token_hash),
    -- whoever leaves an account leaves the sessions there
    foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
);
create index user_session_user on user_session (user_id, expires_at);
create index user_session_member on user_session (account_id, user_id);
create index user_session_expiry on user_session (expires_at);

-- What is good for once: setting a password, or signing in without one.
create sequence sign_in_link_seq start with 1 increment by 1;
create table sign_in_link (
    id bigint not null primary key,
    user_id bigint not null references desk_user (id) on delete cascade,
    purpose varchar(16) not null check (purpose in ('PASSWORD', 'SIGN_IN')),
    token_hash varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    constraint sign_in_link_hash unique (token_hash)
);
create index sign_in_link_user on sign_in_link (user_id, purpose, created_at);
create index sign_in_link_expiry on sign_in_link (expires_at);
