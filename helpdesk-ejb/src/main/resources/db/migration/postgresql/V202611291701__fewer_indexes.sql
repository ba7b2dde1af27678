alter table conversation drop constraint conversation_session_id_fkey;
alter table conversation drop constraint conversation_account_id_contact_id_fkey;

-- Lists read those with a value first and those without after them (core.condition.ListPart).
create index conversation_priority on conversation (account_id, priority, last_activity_at, id) where priority is not null;
create index conversation_waiting on conversation (account_id, waiting_since) where waiting_since is not null;
create index conversation_interaction on conversation (account_id, last_interaction_at, id) include (last_incoming_at);
drop index conversation_unread;
create index conversation_unread on conversation (account_id, last_interaction_at, id) where unread_count > 0;

-- One account has resolved nearly all of its conversations and another none: what is true of all of them together misleads the planner.
create statistics conversation_account_status (mcv) on account_id, status from conversation;
create statistics conversation_account_inbox (dependencies) on account_id, inbox_id from conversation;
