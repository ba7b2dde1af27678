-- The constraints have names that the database chose.
execute immediate 'alter table conversation drop constraint "' || (
    select constraint_name from information_schema.key_column_usage
    where table_schema = current_schema and table_name = 'CONVERSATION' and column_name = 'SESSION_ID'
        and constraint_name <> 'CONVERSATION_SESSION_CONTACT') || '"';
execute immediate 'alter table conversation drop constraint "' || (
    select constraint_name from information_schema.key_column_usage
    where table_schema = current_schema and table_name = 'CONVERSATION' and column_name = 'CONTACT_ID'
        and constraint_name <> 'CONVERSATION_SESSION_CONTACT') || '"';

-- Lists read those with a value first and those without after them (core.condition.ListPart).
create index conversation_priority on conversation (account_id, priority, last_activity_at, id);
create index conversation_waiting on conversation (account_id, waiting_since);
create index conversation_interaction on conversation (account_id, last_interaction_at, id, last_incoming_at);
