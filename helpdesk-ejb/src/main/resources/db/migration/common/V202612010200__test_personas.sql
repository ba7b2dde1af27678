-- who plays the customer where an agent is tried out
create sequence test_persona_seq start with 1 increment by 1;
create table test_persona (
    id bigint not null,
    account_id bigint not null references account (id) on delete cascade,
    uuid uuid not null,
    bot_id bigint not null references agent_bot (id) on delete cascade,
    name varchar(255) not null,
    description varchar(20000) not null,
    created_at timestamp(6) with time zone not null,
    constraint test_persona_pkey primary key (id, account_id),
    constraint test_persona_uuid unique (uuid, account_id)
);
create index test_persona_account on test_persona (account_id, id);
create index test_persona_bot on test_persona (bot_id, account_id, id);
