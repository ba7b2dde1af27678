-- help centers, and what is in them
create sequence portal_seq start with 1 increment by 1;
create table portal (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    slug varchar(100) not null,
    name varchar(255) not null,
    custom_domain varchar(255),
    color varchar(32),
    header_text varchar(255),
    homepage_link varchar(2048),
    page_title varchar(255),
    archived boolean not null,
    default_locale varchar(16) not null,
    locales ${json} not null,
    inbox_id bigint references inbox (id) on delete set null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    -- addresses name a portal and no account
    constraint portal_slug unique (slug),
    constraint portal_domain unique (custom_domain),
    -- what refers to them says whose they are
    constraint portal_account unique (account_id, id)
);
create index portal_inbox on portal (inbox_id);

create sequence portal_category_seq start with 1 increment by 1;
create table portal_category (
    id bigint not null primary key,
    account_id bigint not null,
    portal_id bigint not null,
    slug varchar(255) not null,
    name varchar(255) not null,
    locale varchar(16) not null,
    description varchar(20000),
    icon varchar(255),
    place integer not null,
    parent_id bigint references portal_category (id) on delete set null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    foreign key (account_id, portal_id) references portal (account_id, id) on delete cascade,
    constraint portal_category_slug unique (portal_id, locale, slug)
);
create index portal_category_account on portal_category (account_id, portal_id, id);
create index portal_category_parent on portal_category (parent_id);

create sequence portal_article_seq start with 1 increment by 1;
create table portal_article (
    id bigint not null primary key,
    account_id bigint not null,
    portal_id bigint not null,
    category_id bigint references portal_category (id) on delete set null,
    author_id bigint references desk_user (id) on delete set null,
    slug varchar(255) not null,
    title varchar(255) not null,
    description varchar(20000),
    content varchar(150000) not null,
    -- what they are found by: the beginning of what they say, in small letters; an account has so few that it is looked through
    found_by varchar(12000) not null,
    status varchar(16) not null constraint portal_article_status check (status in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
    locale varchar(16) not null,
    place integer not null,
    views bigint not null,
    meta_title varchar(255),
    meta_description varchar(20000),
    meta_tags ${json} not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    foreign key (account_id, portal_id) references portal (account_id, id) on delete cascade,
    constraint portal_article_slug unique (portal_id, slug)
);
create index portal_article_account on portal_article (account_id, portal_id, updated_at, id);
create index portal_article_category on portal_article (category_id, place);
create index portal_article_author on portal_article (author_id);
