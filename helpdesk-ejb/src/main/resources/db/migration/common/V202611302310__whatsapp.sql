-- What an inbox sends by WhatsApp has a target of its own kind.
alter table delivery_target add constraint delivery_target_whatsapp check (transport <> 'WHATSAPP'
    or (target_inbox_id is not null and account_id is not null
        and channel is null and scope is null and url is null and target_bot_id is null));

-- parts of messages for which the provider was asked, and has not answered; or which it has, of messages with several
create sequence whatsapp_dispatch_seq start with 1 increment by 50;
create table whatsapp_dispatch (
    id bigint not null,
    account_id bigint not null,
    message_id bigint not null,
    part integer not null,
    begun_at timestamp(6) with time zone not null,
    source_id varchar(255),
    primary key (id, account_id),
    constraint whatsapp_dispatch_part unique (account_id, message_id, part),
    foreign key (account_id, message_id) references message (account_id, id) on delete cascade
);

-- what WhatsApp brought, until it is worked off; without a time it was set aside for somebody to look at
create sequence whatsapp_arrival_seq start with 1 increment by 1;
create table whatsapp_arrival (
    id bigint not null,
    account_id bigint not null,
    inbox_id bigint not null,
    kind varchar(10) not null check (kind in ('MESSAGE', 'STATUS', 'ECHO', 'TEMPLATE')),
    lane varchar(255),
    body varchar(10000000) not null,
    attempts integer not null,
    due_at timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    primary key (id, account_id),
    foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade
);
create index whatsapp_arrival_due on whatsapp_arrival (due_at, id);
create index whatsapp_arrival_lane on whatsapp_arrival (account_id, inbox_id, lane, id);

-- where message templates are at the accounts of their provider
create sequence message_template_link_seq start with 1 increment by 1;
create table message_template_link (
    id bigint not null,
    account_id bigint not null,
    template_id bigint not null,
    provider_account varchar(255) not null,
    provider_id varchar(255) not null,
    status varchar(20) not null check (status in ('DRAFT', 'PENDING', 'APPROVED', 'REJECTED', 'PAUSED')),
    quality varchar(20) not null,
    reason varchar(255),
    updated_at timestamp(6) with time zone not null,
    primary key (id, account_id),
    constraint message_template_link_once unique (account_id, template_id, provider_account),
    foreign key (account_id, template_id) references message_template (account_id, id) on delete cascade
);
create index message_template_link_provider on message_template_link (provider_account, account_id);
