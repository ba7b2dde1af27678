-- Text search of messages, written by a consumer of the event log and not by the request
-- (docs/adr/0035-message-search-off-the-path.md). Everything here can be made anew from the messages.

-- One row: which index is kept, and how far messages from before it are taken in. Whoever locks it writes the index.
create table message_index (
    id integer not null primary key check (id = 1),
    -- null until a node has begun
    kind varchar(16),
    -- messages with smaller keys are still to be taken in; 0: none
    before_id bigint not null
);
insert into message_index (id, kind, before_id) values (1, null, 0);

-- What messages say, in lower case, for an index that finds a part of it.
create table message_text (
    account_id bigint not null,
    conversation_id bigint not null,
    message_id bigint not null,
    inbox_id bigint not null,
    -- longer than a message's, as some letters are two in lower case
    content varchar(450000) not null,
    primary key (account_id, conversation_id, message_id),
    foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade
);
