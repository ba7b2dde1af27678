-- pages of others that clients show beside a conversation
create sequence dashboard_app_seq start with 1 increment by 1;
create table dashboard_app (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    title varchar(255) not null,
    pages ${json} not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);
create index dashboard_app_account on dashboard_app (account_id, id);

-- of what members want to be told, and how
create sequence notification_choice_seq start with 1 increment by 1;
create table notification_choice (
    id bigint not null primary key,
    account_id bigint not null,
    user_id bigint not null,
    by_mail ${json} not null,
    by_push ${json} not null,
    creation boolean not null,
    unique (account_id, user_id),
    foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
);
