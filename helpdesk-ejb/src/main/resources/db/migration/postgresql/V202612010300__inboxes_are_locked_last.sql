-- A new conversation's references are locked in the order in which they were made: its session before its inbox, as everybody locks.

alter table conversation drop constraint conversation_account_id_inbox_id_fkey;
alter table conversation add constraint conversation_account_id_inbox_id_fkey
    foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade;
