-- what visitors of websites are told without having asked
create sequence campaign_seq start with 1 increment by 1;
create table campaign (
    id bigint not null primary key,
    account_id bigint not null,
    inbox_id bigint not null,
    title varchar(255) not null,
    description varchar(20000),
    message varchar(20000) not null,
    enabled boolean not null,
    sender_id bigint references desk_user (id) on delete set null,
    page varchar(2048),
    seconds integer,
    only_in_business_hours boolean not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade
);
create index campaign_inbox on campaign (account_id, inbox_id);
create index campaign_sender on campaign (sender_id);
