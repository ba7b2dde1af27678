-- What a channel's provider calls a message: it comes in once, and is found when its delivery is reported.
create index message_source on message (inbox_id, source_id) where source_id is not null;
