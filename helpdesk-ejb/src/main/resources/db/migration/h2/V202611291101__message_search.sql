-- The words messages are made of, where no index finds a part of a text: by its ends each word is found from any part of it.
create table message_word (
    account_id bigint not null,
    word varchar(64) not null,
    message_id bigint not null,
    conversation_id bigint not null,
    inbox_id bigint not null,
    primary key (account_id, word, message_id)
);
create index message_word_conversation on message_word (account_id, conversation_id, message_id);
alter table message_word
    add foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade;
create table message_word_end (
    account_id bigint not null references account (id) on delete cascade,
    word_end varchar(64) not null,
    word varchar(64) not null,
    primary key (account_id, word_end, word)
);
