-- whose picture a file is
create table picture (
    file_id bigint not null,
    file_uuid uuid not null,
    account_id bigint not null references account (id) on delete cascade,
    contact_id bigint,
    user_id bigint references desk_user (id) on delete cascade,
    inbox_id bigint references inbox (id) on delete cascade,
    agent_bot_id bigint references agent_bot (id) on delete cascade,
    portal_id bigint references portal (id) on delete cascade,
    constraint picture_pkey primary key (file_id, account_id),
    constraint picture_portal unique (portal_id, account_id),
    constraint picture_of_file foreign key (account_id, file_id) references stored_file (account_id, id) on delete cascade,
    constraint picture_of_contact foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade,
    constraint picture_of_one check (
        case when contact_id is null then 0 else 1 end + case when user_id is null then 0 else 1 end
        + case when inbox_id is null then 0 else 1 end + case when agent_bot_id is null then 0 else 1 end
        + case when portal_id is null then 0 else 1 end = 1)
);
create index picture_account on picture (account_id);
create index picture_contact on picture (contact_id);
create index picture_user on picture (user_id);
create index picture_inbox on picture (inbox_id);
create index picture_agent_bot on picture (agent_bot_id);
create index picture_file on picture (file_uuid);
alter table inbox add column avatar_url varchar(2048);
