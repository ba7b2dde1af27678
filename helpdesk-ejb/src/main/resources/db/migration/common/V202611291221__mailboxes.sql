-- how far the mailboxes of inboxes have been read, and by which node
create table mailbox (
    inbox_id bigint not null primary key,
    account_id bigint not null,
    -- what the positions are of: another mailbox begins anew
    place varchar(1000),
    uid_validity bigint,
    last_uid bigint not null,
    begins_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    looked_at timestamp(6) with time zone,
    lease_owner varchar(64),
    leased_until timestamp(6) with time zone,
    failures int not null,
    failing_since timestamp(6) with time zone,
    failure varchar(255),
    foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade
);
create index mailbox_inbox on mailbox (account_id, inbox_id);
create index mailbox_due on mailbox (due_at);

-- mails that were not taken in, and are still in their mailbox
create sequence mail_set_aside_seq start with 1 increment by 1;
create table mail_set_aside (
    id bigint not null primary key,
    account_id bigint not null,
    inbox_id bigint not null,
    uid_validity bigint not null,
    uid bigint not null,
    byte_size bigint not null,
    message_id varchar(255),
    sender varchar(255),
    subject varchar(255),
    reason varchar(255) not null,
    created_at timestamp(6) with time zone not null,
    constraint mail_set_aside_once unique (inbox_id, uid_validity, uid),
    foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade
);
create index mail_set_aside_inbox on mail_set_aside (account_id, inbox_id, id);
