-- What a member was told of is counted whenever it becomes more: of each conversation the latest alone, along this index.
create index notification_latest on notification (account_id, user_id, latest, snoozed_until, read_at);
