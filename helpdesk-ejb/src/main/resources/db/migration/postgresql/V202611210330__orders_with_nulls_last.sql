-- PostgreSQL walks an index backwards with nulls first, so an order that wants the newest first and nothing last has an
-- index of its own.
drop index conversation_interaction;
create index conversation_interaction on conversation (account_id, last_interaction_at desc nulls last, id desc);
create index conversation_priority_highest
    on conversation (account_id, priority desc nulls last, last_activity_at desc, id desc);
create index conversation_waiting_latest on conversation (account_id, waiting_since desc nulls last, created_at, id desc);
create index conversation_unread
    on conversation (account_id, last_interaction_at desc nulls last, id desc) where unread_count > 0;
