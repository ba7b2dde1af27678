-- what agents are told of; a message goes with its conversation
create sequence notification_seq start with 1 increment by 50;
create table notification (
    id bigint not null primary key,
    account_id bigint not null,
    user_id bigint not null,
    kind varchar(32) not null
        check (kind in ('ASSIGNMENT', 'MENTION', 'ASSIGNED_MESSAGE', 'PARTICIPATING_MESSAGE')),
    conversation_id bigint not null,
    message_id bigint,
    actor_id bigint,
    latest boolean not null,
    read_at timestamp(6) with time zone,
    snoozed_until timestamp(6) with time zone,
    last_snoozed_at timestamp(6) with time zone,
    last_activity_at timestamp(6) with time zone not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade,
    foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
);
create index notification_conversation on notification (account_id, conversation_id, user_id);
create index notification_list on notification (account_id, user_id, last_activity_at, id);
create index notification_age on notification (created_at);
create index notification_snoozed on notification (snoozed_until);
