-- Every message moves a conversation's row in all of its indexes. What serves a foreign key leads with it, so that no second one is
-- needed.
drop index conversation_assignee_user;
drop index conversation_team_only;
drop index conversation_bot_only;
drop index conversation_assignee;
create index conversation_assignee on conversation (assignee_id, account_id, last_activity_at, id);

-- A message names its conversation as its foreign key does.
drop index message_conversation;
drop index message_account;
create index message_conversation on message (account_id, conversation_id, id);
