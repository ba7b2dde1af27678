-- what contacts are asked when their conversation is resolved, and what they answer
create sequence survey_seq start with 1 increment by 1;
create table survey (
    id bigint not null,
    account_id bigint not null references account (id) on delete cascade,
    conversation_id bigint not null,
    message_id bigint not null,
    message_uuid uuid not null,
    conversation_uuid uuid not null,
    contact_id bigint,
    assignee_id bigint,
    rating integer constraint survey_rating check (rating between 1 and 5),
    feedback varchar(20000),
    asked_at timestamp(6) with time zone not null,
    answered_at timestamp(6) with time zone,
    updated_at timestamp(6) with time zone not null,
    constraint survey_pkey primary key (id, account_id),
    constraint survey_message unique (message_id, account_id),
    constraint survey_message_uuid unique (message_uuid, account_id),
    constraint survey_of_conversation
        foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade,
    constraint survey_of_message foreign key (account_id, message_id) references message (account_id, id) on delete cascade,
    constraint survey_answered check (answered_at is not null or (rating is null and feedback is null))
);
create index survey_conversation on survey (conversation_id);
create index survey_conversation_uuid on survey (conversation_uuid);
create index survey_account on survey (account_id, answered_at);
