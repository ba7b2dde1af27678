create index conversation_named_status on conversation (named_status_id, account_id, last_activity_at, id);
-- H2 forgets all columns of a reference or none, so this one names the number alone
alter table named_status add constraint named_status_number unique (id);
alter table conversation add constraint conversation_of_named_status foreign key (named_status_id) references named_status (id) on delete set null;
