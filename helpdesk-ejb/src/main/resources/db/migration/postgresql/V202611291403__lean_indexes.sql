-- Of most conversations they have nothing to say.
drop index conversation_team;
create index conversation_team on conversation (team_id, account_id, last_activity_at, id) where team_id is not null;
drop index conversation_bot;
create index conversation_bot on conversation (bot_id, account_id, last_activity_at, id) where bot_id is not null;
drop index conversation_snoozed;
create index conversation_snoozed on conversation (status, snoozed_until) where snoozed_until is not null;

-- Who wrote a message is kept when the author is gone, as it is for contacts: nobody by that number is found.
alter table message drop constraint message_author_user_id_fkey;
alter table message drop constraint message_author_bot_id_fkey;
drop index message_author_user;
drop index message_author_bot;
