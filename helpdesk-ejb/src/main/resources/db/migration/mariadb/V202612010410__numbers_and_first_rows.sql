-- Numbers. A few are lost whenever the database is stopped hard.
create sequence access_token_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence account_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence agent_bot_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence agent_run_seq start with 1 increment by 50 cache 20 engine=innodb;
create sequence agent_step_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence attribute_definition_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence automation_rule_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence business_hours_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence campaign_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence canned_response_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence contact_export_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence contact_import_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence contact_note_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence contact_seq start with 1 increment by 50 cache 20 engine=innodb;
create sequence contact_session_seq start with 1 increment by 50 cache 20 engine=innodb;
create sequence context_link_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence conversation_seq start with 1 increment by 50 cache 20 engine=innodb;
create sequence dashboard_app_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence deed_seq start with 1 increment by 50 cache 20 engine=innodb;
create sequence delivery_attempt_seq start with 1 increment by 50 cache 20 engine=innodb;
create sequence delivery_seq start with 1 increment by 50 cache 20 engine=innodb;
create sequence delivery_target_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence desk_role_seq start with 100 increment by 1 cache 20 engine=innodb;
create sequence desk_user_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence event_part_seq start with 1 increment by 50 cache 20 engine=innodb;
create sequence helpdesk_event_seq start with 1 increment by 50 cache 20 engine=innodb;
create sequence inbox_link_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence inbox_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence key_pair_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence label_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence macro_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence mail_set_aside_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence mail_template_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence membership_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence message_draft_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence message_seq start with 1 increment by 50 cache 20 engine=innodb;
create sequence message_template_link_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence message_template_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence named_status_seq start with 5 increment by 1 cache 20 engine=innodb;
create sequence notification_choice_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence notification_seq start with 1 increment by 50 cache 20 engine=innodb;
create sequence oidc_provider_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence organisation_key_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence portal_article_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence portal_category_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence portal_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence provider_account_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence push_subscription_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence saved_filter_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence service_level_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence sign_in_link_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence simulation_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence stored_file_seq start with 1 increment by 50 cache 20 engine=innodb;
create sequence survey_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence team_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence test_persona_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence test_run_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence user_session_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence whatsapp_arrival_seq start with 1 increment by 1 cache 20 engine=innodb;
create sequence whatsapp_dispatch_seq start with 1 increment by 50 cache 20 engine=innodb;

insert into natural_lock (id) select seq from seq_0_to_1023;
insert into idempotent_answer_lock (id) select seq from seq_0_to_1023;

insert into desk_role (id, name) values (1, 'Agent'), (2, 'Administrator'), (3, 'Member');
insert into role_permission (role_id, permission) values
    (1, 'CONVERSATION_ASSIGN_AGENT'),
    (1, 'CONVERSATION_ASSIGN_TEAM'),
    (1, 'CONVERSATION_CHANGE'),
    (1, 'CONVERSATION_LABELS'),
    (1, 'CONVERSATION_PRIORITY'),
    (1, 'CONVERSATION_READ'),
    (1, 'CONVERSATION_STATUS'),
    (1, 'DIRECTORY_READ'),
    (1, 'EVERY_ASSIGNMENT'),
    (1, 'FILTER_WRITE'),
    (1, 'MESSAGE_READ'),
    (1, 'MESSAGE_WRITE'),
    (1, 'OWN_ASSIGNMENTS'),
    (1, 'TEAM_ASSIGNMENTS'),
    (1, 'TEAM_QUEUES'),
    (1, 'UNASSIGNED'),
    (2, 'ACTIVITY_READ'),
    (2, 'ADMINISTER'),
    (2, 'AGENT_WRITE'),
    (2, 'ASSISTANT_WRITE'),
    (2, 'AUTOMATION_WRITE'),
    (2, 'BUSINESS_HOURS_WRITE'),
    (2, 'CONTACT_BLOCK'),
    (2, 'CONTACT_LIST'),
    (2, 'CONTACT_NOTE_DELETE'),
    (2, 'CONTACT_NOTE_READ'),
    (2, 'CONTACT_NOTE_WRITE'),
    (2, 'CONTACT_READ'),
    (2, 'CONTACT_WRITE'),
    (2, 'CONTEXT_LINK_WRITE'),
    (2, 'CONVERSATION_ASSIGN_AGENT'),
    (2, 'CONVERSATION_ASSIGN_TEAM'),
    (2, 'CONVERSATION_CHANGE'),
    (2, 'CONVERSATION_LABELS'),
    (2, 'CONVERSATION_OPEN'),
    (2, 'CONVERSATION_PRIORITY'),
    (2, 'CONVERSATION_READ'),
    (2, 'CONVERSATION_STATUS'),
    (2, 'DEFINITION_WRITE'),
    (2, 'DIRECTORY_READ'),
    (2, 'EVERY_ASSIGNMENT'),
    (2, 'EVERY_INBOX'),
    (2, 'FILTER_WRITE'),
    (2, 'INBOX_WRITE'),
    (2, 'INTEGRATION_WRITE'),
    (2, 'LABEL_WRITE'),
    (2, 'MACRO_WRITE'),
    (2, 'MAIL_TEMPLATE_WRITE'),
    (2, 'MESSAGE_READ'),
    (2, 'MESSAGE_WRITE'),
    (2, 'NOTIFICATION_SETTINGS_WRITE'),
    (2, 'OWN_ASSIGNMENTS'),
    (2, 'REPORT_READ'),
    (2, 'ROLE_WRITE'),
    (2, 'SETTINGS_WRITE'),
    (2, 'SHARED_FILTER_WRITE'),
    (2, 'SIGN_IN_WRITE'),
    (2, 'SLA_WRITE'),
    (2, 'STATUS_WRITE'),
    (2, 'TEAM_ASSIGNMENTS'),
    (2, 'TEAM_QUEUES'),
    (2, 'TEAM_WRITE'),
    (2, 'UNASSIGNED');
insert into message_index (id, kind, before_id) values (1, null, 0);
insert into event_consumer (name, writer, event_id) values ('webhooks', 0, 9223372036854775807), ('channels', 0, 9223372036854775807);

-- Numbers of the transactions that write events (docs/adr/0061-mariadb.md). A writer inserts a row and keeps it locked until it is over;
-- rows below the lowest that is locked are taken away, but for the highest of them.
create table event_writer (
    number bigint not null auto_increment primary key,
    marker tinyint not null
) engine=innodb;
insert into event_writer (marker) values (0);
