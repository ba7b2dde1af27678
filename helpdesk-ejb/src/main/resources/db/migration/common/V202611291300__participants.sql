-- who takes part in a conversation: whoever was assigned to it, and whoever was added
create table conversation_participant (
    account_id bigint not null,
    conversation_id bigint not null,
    user_id bigint not null,
    created_at timestamp(6) with time zone not null,
    primary key (conversation_id, user_id),
    foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade,
    foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
);
create index conversation_participant_account on conversation_participant (account_id, conversation_id);
create index conversation_participant_user on conversation_participant (account_id, user_id, conversation_id);
insert into conversation_participant (account_id, conversation_id, user_id, created_at)
    select c.account_id, c.id, c.assignee_id, c.updated_at from conversation c
    join membership m on m.account_id = c.account_id and m.user_id = c.assignee_id;
