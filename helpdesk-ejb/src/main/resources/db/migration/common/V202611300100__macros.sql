-- what agents do to a conversation with one click
create sequence macro_seq start with 1 increment by 1;
create table macro (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(255) not null,
    visibility varchar(16) not null check (visibility in ('EVERYBODY', 'TEAM', 'USER')),
    user_id bigint,
    team_id bigint references team (id) on delete cascade,
    author_id bigint references desk_user (id) on delete set null,
    editor_id bigint references desk_user (id) on delete set null,
    actions ${json} not null,
    occasions ${json} not null,
    message_text varchar(20000) not null,
    uses bigint not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
);
create index macro_account on macro (account_id, id);
create index macro_user on macro (account_id, user_id);
create index macro_team on macro (team_id);
create index macro_author on macro (author_id);
create index macro_editor on macro (editor_id);
