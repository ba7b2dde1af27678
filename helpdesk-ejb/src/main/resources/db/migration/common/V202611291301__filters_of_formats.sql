-- in whose words a filter is kept: no client is shown what it cannot read
alter table saved_filter add column format varchar(32) default 'chatwoot' not null;
alter table saved_filter alter column format drop default;
drop index saved_filter_kept;
create index saved_filter_kept on saved_filter (account_id, user_id, format, id);
