-- where mail servers hand over an inbox's mail: a secret address, and what signs what comes to it
create table mail_door (
    inbox_id bigint not null primary key,
    account_id bigint not null,
    token varchar(64) not null,
    secret varchar(255) not null,
    created_at timestamp(6) with time zone not null,
    constraint mail_door_token unique (token),
    foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade
);
create index mail_door_inbox on mail_door (account_id, inbox_id);
