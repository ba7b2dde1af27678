drop index conversation_team;
create index conversation_team on conversation (team_id, account_id, last_activity_at, id);
drop index conversation_bot;
create index conversation_bot on conversation (bot_id, account_id, last_activity_at, id);

-- Who wrote a message is kept when the author is gone, as it is for contacts: nobody by that number is found. The constraints have
-- names that the database chose.
execute immediate 'alter table message drop constraint "' || (
    select constraint_name from information_schema.key_column_usage
    where table_schema = current_schema and table_name = 'MESSAGE' and column_name = 'AUTHOR_USER_ID') || '"';
execute immediate 'alter table message drop constraint "' || (
    select constraint_name from information_schema.key_column_usage
    where table_schema = current_schema and table_name = 'MESSAGE' and column_name = 'AUTHOR_BOT_ID') || '"';
drop index message_author_user;
drop index message_author_bot;
