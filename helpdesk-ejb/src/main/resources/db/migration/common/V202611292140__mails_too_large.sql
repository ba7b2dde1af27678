-- who was told that a mail was not taken in, and how often lately
alter table mail_set_aside add column told varchar(255);
create index mail_set_aside_told on mail_set_aside (account_id, inbox_id, told, created_at);
