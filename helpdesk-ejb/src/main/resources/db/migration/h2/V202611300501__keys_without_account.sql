-- What V202611300502 and V202611300503 say anew: keys and unique constraints of tenants' tables that do not name the account,
-- with what refers to them. Most have a name that H2 chose.
create view unnamed_key as
    select table_name, constraint_type,
        'alter table ' || quote_ident(table_name) || ' drop constraint ' || quote_ident(constraint_name) || ' cascade' as gone
    from information_schema.table_constraints t
    where table_schema = current_schema and constraint_type in ('PRIMARY KEY', 'UNIQUE')
        and not exists (select 1 from information_schema.key_column_usage k
            where k.constraint_name = t.constraint_name and k.constraint_schema = t.constraint_schema
                and k.column_name = 'ACCOUNT_ID');

execute immediate (select gone from unnamed_key where table_name = 'ATTRIBUTE_DEFINITION' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'AUTOMATION_RULE' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'BUSINESS_HOURS' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'CAMPAIGN' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'CANNED_RESPONSE' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'CONTACT' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'CONTACT_EXPORT' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'CONTACT_IMPORT' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'CONTACT_LABEL' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'CONTACT_NOTE' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'CONTACT_SESSION' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'CONTEXT_LINK' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'CONVERSATION' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'CONVERSATION_LABEL' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'CONVERSATION_PARTICIPANT' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'CONVERSATION_SEEN' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'DASHBOARD_APP' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'DEED' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'DELIVERY' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'DELIVERY_ATTEMPT' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'EVENT_SET_ASIDE' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'EVENT_TAKEN_AHEAD' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'HELPDESK_EVENT' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'INBOX_MEMBER' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'LABEL' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'MACRO' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'MAIL_SET_ASIDE' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'MAIL_TEMPLATE' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'MAILBOX' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'MESSAGE' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'MESSAGE_DRAFT' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'MESSAGE_TEMPLATE' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'NOTIFICATION' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'NOTIFICATION_CHOICE' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'PORTAL_ARTICLE' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'PORTAL_CATEGORY' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'SAVED_FILTER' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'SERVICE_LEVEL' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'STORED_FILE' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'TEAM' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'TEAM_MEMBER' and constraint_type = 'PRIMARY KEY');
execute immediate (select gone from unnamed_key where table_name = 'MESSAGE_DRAFT' and constraint_type = 'UNIQUE');
drop view unnamed_key;

alter table conversation drop constraint conversation_session_contact;
alter table contact drop constraint contact_uuid;
alter table contact_session drop constraint contact_session_source;
alter table contact_session drop constraint contact_session_pubsub_token;
alter table conversation drop constraint conversation_uuid;
alter table delivery drop constraint delivery_uuid;
alter table delivery drop constraint delivery_once;
alter table mail_set_aside drop constraint mail_set_aside_once;
alter table message drop constraint message_uuid;
alter table message_template drop constraint message_template_uuid;
alter table portal_article drop constraint portal_article_slug;
alter table portal_category drop constraint portal_category_slug;
alter table stored_file drop constraint stored_file_uuid;

-- the keys do what these did; what refers to them is said anew
alter table business_hours drop constraint business_hours_account cascade;
alter table contact drop constraint contact_account cascade;
alter table conversation drop constraint conversation_account cascade;
alter table service_level drop constraint service_level_account cascade;

-- the first did not name the account, and the second holds an index that it does not need
execute immediate 'alter table inbox_member drop constraint ' || (
    select quote_ident(constraint_name) from information_schema.key_column_usage
    where table_schema = current_schema and table_name = 'INBOX_MEMBER' and column_name = 'INBOX_ID'
        and position_in_unique_constraint is not null);
execute immediate 'alter table contact_session drop constraint ' || (
    select quote_ident(constraint_name) from information_schema.key_column_usage
    where table_schema = current_schema and table_name = 'CONTACT_SESSION' and column_name = 'INBOX_ID'
        and position_in_unique_constraint is not null);
