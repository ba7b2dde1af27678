-- talks in which agents are tried out, and the inbox of an account in which they take place
create table test_inbox (
    account_id bigint not null references account (id) on delete cascade,
    inbox_id bigint not null,
    constraint test_inbox_pkey primary key (account_id),
    constraint test_inbox_of foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade
);
create index test_inbox_inbox on test_inbox (account_id, inbox_id);

create sequence simulation_seq start with 1 increment by 1;
create table simulation (
    id bigint not null,
    account_id bigint not null,
    uuid uuid not null,
    bot_id bigint not null references agent_bot (id) on delete cascade,
    conversation_id bigint not null,
    title varchar(255),
    created_at timestamp(6) with time zone not null,
    constraint simulation_pkey primary key (id, account_id),
    constraint simulation_uuid unique (uuid, account_id),
    constraint simulation_once unique (account_id, conversation_id),
    constraint simulation_in foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade
);
create index simulation_account on simulation (account_id, id);
create index simulation_bot on simulation (bot_id, account_id, id);

-- what the agent was asked about; null for a prompt, and for what was asked before this was kept
alter table agent_run add column message_id bigint;
