-- who answers what contacts write, besides people: an inbox's choice, and a conversation's own
alter table inbox add column webhook_id bigint;
alter table conversation add column routing varchar(16);
alter table conversation add column webhook_id bigint;
alter table conversation add column handoff_at timestamp(6) with time zone;
alter table conversation add column handoff_reason varchar(500);
alter table conversation add constraint conversation_routing
    check (routing is null or routing = 'AGENT' or (routing = 'WEBHOOK' and webhook_id is not null));
-- a bot that is not the inbox's was chosen for the conversation
update conversation set routing = 'AGENT' where bot_id is not null
    and bot_id <> coalesce((select i.bot_id from inbox i where i.id = conversation.inbox_id), 0);

-- conversations whose webhook is to be told that the contact cannot be answered much longer
create table reply_window (
    account_id bigint not null,
    conversation_id bigint not null,
    ends_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    constraint reply_window_pkey primary key (conversation_id, account_id),
    constraint reply_window_of_conversation
        foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade
);
create index reply_window_due on reply_window (due_at);
create index reply_window_conversation on reply_window (account_id, conversation_id);
