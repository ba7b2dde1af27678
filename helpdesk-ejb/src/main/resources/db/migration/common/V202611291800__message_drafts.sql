-- what agents have begun to write, of each kind one per conversation
create sequence message_draft_seq start with 1 increment by 1;
create table message_draft (
    id bigint not null primary key,
    account_id bigint not null,
    conversation_id bigint not null,
    user_id bigint not null,
    kind varchar(16) not null check (kind in ('REPLY', 'PRIVATE_NOTE')),
    content varchar(150000) not null,
    meta ${json} not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    unique (conversation_id, user_id, kind),
    foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade,
    foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
);
create index message_draft_account on message_draft (account_id, conversation_id);
create index message_draft_kept on message_draft (account_id, user_id, updated_at, id);
