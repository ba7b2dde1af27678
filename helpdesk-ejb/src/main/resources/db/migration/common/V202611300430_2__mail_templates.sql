-- what mails are to look like
create sequence mail_template_seq start with 1 increment by 1;
create table mail_template (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    kind varchar(16) not null constraint mail_template_kind check (kind in ('OUTGOING', 'NOTIFICATION')),
    name varchar(255) not null,
    subject varchar(1000),
    body varchar(100000) not null,
    usual boolean not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);
create index mail_template_account on mail_template (account_id, id);
