-- texts that agents keep to answer with
create sequence canned_response_seq start with 1 increment by 1;
create table canned_response (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    short_code varchar(255) not null,
    content varchar(20000) not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint canned_response_code unique (account_id, short_code)
);

-- what agents write down about contacts
create sequence contact_note_seq start with 1 increment by 1;
create table contact_note (
    id bigint not null primary key,
    account_id bigint not null,
    contact_id bigint not null,
    user_id bigint references desk_user (id) on delete set null,
    content varchar(20000) not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
);
create index contact_note_contact on contact_note (contact_id, created_at);
create index contact_note_account on contact_note (account_id, contact_id);
create index contact_note_user on contact_note (user_id);
