-- Of most conversations it has nothing to say.
create index conversation_named_status on conversation (named_status_id, account_id, last_activity_at, id) where named_status_id is not null;
alter table conversation add constraint conversation_of_named_status
    foreign key (account_id, named_status_id) references named_status (account_id, id) on delete set null (named_status_id);
