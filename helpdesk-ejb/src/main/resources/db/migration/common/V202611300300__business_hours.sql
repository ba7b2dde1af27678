-- when desks are at work
create sequence business_hours_seq start with 1 increment by 1;
create table business_hours (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(255) not null,
    description varchar(20000),
    always_open boolean not null,
    week ${json} not null,
    holidays ${json} not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    -- what refers to them says whose they are
    constraint business_hours_account unique (account_id, id)
);
