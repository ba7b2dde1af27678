-- The schema goes on.

create table attribute_definition (
    id bigint not null,
    account_id bigint not null,
    model varchar(16) not null,
    attribute_key varchar(255) not null,
    display_name varchar(255) not null,
    display_type varchar(16) not null,
    description longtext check (char_length(description) <= 20000),
    attribute_values longtext not null,
    regex_pattern varchar(255),
    regex_cue varchar(255),
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    constraint attribute_definition_key unique (account_id, model, attribute_key),
    check (model in ('CONVERSATION', 'CONTACT'))
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table automation_rule (
    id bigint not null,
    account_id bigint not null,
    name varchar(255) not null,
    description longtext check (char_length(description) <= 20000),
    triggers longtext not null,
    all_groups boolean not null,
    condition_groups longtext not null,
    actions longtext not null,
    active boolean not null,
    weight integer not null,
    ends_round boolean not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    index automation_rule_account (account_id, id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table campaign (
    id bigint not null,
    account_id bigint not null,
    inbox_id bigint not null,
    title varchar(255) not null,
    description longtext check (char_length(description) <= 20000),
    message longtext not null check (char_length(message) <= 20000),
    enabled boolean not null,
    sender_id bigint,
    page varchar(2048),
    seconds integer,
    only_in_business_hours boolean not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    index campaign_inbox (account_id, inbox_id),
    index campaign_sender (sender_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table canned_response (
    id bigint not null,
    account_id bigint not null,
    short_code varchar(255) not null,
    content longtext not null check (char_length(content) <= 20000),
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    constraint canned_response_code unique (account_id, short_code)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table context_link (
    id bigint not null,
    account_id bigint not null,
    name varchar(255) not null,
    url_template varchar(2048) not null,
    link_secret varchar(2000),
    token_seconds integer not null,
    active boolean not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    index context_link_account (account_id, id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table dashboard_app (
    id bigint not null,
    account_id bigint not null,
    title varchar(255) not null,
    pages longtext not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    index dashboard_app_account (account_id, id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table import_run (
    account_id bigint not null,
    kind varchar(16) not null,
    made integer not null,
    refused integer not null,
    said longtext not null,
    started_at datetime(6) not null,
    ended_at datetime(6) not null,
    primary key (account_id, kind),
    check (kind in ('AGENTS', 'LABELS'))
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table label (
    id bigint not null,
    account_id bigint not null,
    title varchar(255) not null,
    description longtext check (char_length(description) <= 20000),
    color varchar(32) not null,
    show_on_sidebar boolean,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    constraint label_title unique (account_id, title)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table macro (
    id bigint not null,
    account_id bigint not null,
    name varchar(255) not null,
    visibility varchar(16) not null,
    user_id bigint,
    team_id bigint,
    author_id bigint,
    editor_id bigint,
    actions longtext not null,
    occasions longtext not null,
    message_text longtext not null check (char_length(message_text) <= 20000),
    uses bigint not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    check (visibility in ('EVERYBODY', 'TEAM', 'USER')),
    index macro_account (account_id, id),
    index macro_author (author_id),
    index macro_editor (editor_id),
    index macro_team (team_id),
    index macro_user (account_id, user_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table mail_template (
    id bigint not null,
    account_id bigint not null,
    kind varchar(16) not null,
    name varchar(255) not null,
    subject varchar(1000),
    body longtext not null check (char_length(body) <= 100000),
    usual boolean not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    constraint mail_template_kind check (kind in ('OUTGOING', 'NOTIFICATION')),
    index mail_template_account (account_id, id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table portal (
    id bigint not null,
    account_id bigint not null,
    slug varchar(100) not null,
    name varchar(255) not null,
    custom_domain varchar(255),
    color varchar(32),
    header_text varchar(255),
    homepage_link varchar(2048),
    page_title varchar(255),
    archived boolean not null,
    default_locale varchar(16) not null,
    locales longtext not null,
    inbox_id bigint,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id),
    constraint portal_account unique (account_id, id),
    constraint portal_domain unique (custom_domain),
    constraint portal_slug unique (slug),
    index portal_inbox (inbox_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table portal_article (
    id bigint not null,
    account_id bigint not null,
    portal_id bigint not null,
    category_id bigint,
    author_id bigint,
    slug varchar(255) not null,
    title varchar(255) not null,
    description longtext check (char_length(description) <= 20000),
    content longtext not null check (char_length(content) <= 150000),
    found_by longtext not null check (char_length(found_by) <= 12000),
    status varchar(16) not null,
    locale varchar(16) not null,
    place integer not null,
    views bigint not null,
    meta_title varchar(255),
    meta_description longtext check (char_length(meta_description) <= 20000),
    meta_tags longtext not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    constraint portal_article_slug unique (portal_id, slug, account_id),
    constraint portal_article_status check (status in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
    index portal_article_account (account_id, portal_id, updated_at, id),
    index portal_article_author (author_id),
    index portal_article_category (category_id, place)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table portal_category (
    id bigint not null,
    account_id bigint not null,
    portal_id bigint not null,
    slug varchar(255) not null,
    name varchar(255) not null,
    locale varchar(16) not null,
    description longtext check (char_length(description) <= 20000),
    icon varchar(255),
    place integer not null,
    parent_id bigint,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    constraint portal_category_number unique (id),
    constraint portal_category_slug unique (portal_id, locale, slug, account_id),
    index portal_category_account (account_id, portal_id, id),
    index portal_category_parent (parent_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table saved_filter (
    id bigint not null,
    account_id bigint not null,
    user_id bigint,
    kind varchar(16) not null,
    name varchar(255) not null,
    query longtext not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    format varchar(32) not null,
    team_id bigint,
    primary key (id, account_id),
    check (kind in ('CONVERSATION', 'CONTACT', 'REPORT')),
    index saved_filter_kept (account_id, user_id, format, id),
    index saved_filter_shared (account_id, format, id),
    index saved_filter_team (team_id),
    index saved_filter_user (user_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;
