-- what is done by itself
create sequence automation_rule_seq start with 1 increment by 1;
create table automation_rule (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(255) not null,
    description varchar(20000),
    triggers ${json} not null,
    all_groups boolean not null,
    condition_groups ${json} not null,
    actions ${json} not null,
    active boolean not null,
    weight integer not null,
    ends_round boolean not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);
create index automation_rule_account on automation_rule (account_id, id);
