-- where people of an account may sign in (OpenID Connect)
create sequence oidc_provider_seq start with 1 increment by 1;
create table oidc_provider (
    id bigint not null,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(255) not null,
    enabled boolean not null,
    kind varchar(20) not null check (kind in ('GOOGLE', 'MICROSOFT', 'CUSTOM')),
    issuer varchar(2048) not null,
    client_id varchar(255) not null,
    client_secret varchar(2000) not null,
    logo_url varchar(2048) not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    primary key (id, account_id)
);
create index oidc_provider_account on oidc_provider (account_id, id);
