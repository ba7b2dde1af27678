-- mailboxes whose owners are being asked, in a browser, for leave to use them
create table mail_grant_flow (
    state_hash varchar(64) not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    user_id bigint not null references desk_user (id) on delete cascade,
    inbox_id bigint,
    provider varchar(16) not null,
    client_id varchar(255) not null,
    client_secret varchar(2000) not null,
    tenant_id varchar(255),
    verifier varchar(255) not null,
    callback varchar(2000) not null,
    ends_at timestamp(6) with time zone not null,
    foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade
);
create index mail_grant_flow_account on mail_grant_flow (account_id, inbox_id);
create index mail_grant_flow_user on mail_grant_flow (user_id);
create index mail_grant_flow_ends on mail_grant_flow (ends_at);
