-- Keys, unique constraints and references of tenants' tables name the account. The number comes first: it is unique by itself, so
-- that it finds its row without the account as well, and the account is there because whoever lays a table out by it needs it in every
-- key. A reference that only forgets what it referred to is said in V202611300503, as it is not the same on each database.

alter table attribute_definition add constraint attribute_definition_pkey primary key (id, account_id);
alter table automation_rule add constraint automation_rule_pkey primary key (id, account_id);
alter table business_hours add constraint business_hours_pkey primary key (id, account_id);
alter table campaign add constraint campaign_pkey primary key (id, account_id);
alter table canned_response add constraint canned_response_pkey primary key (id, account_id);
alter table contact add constraint contact_pkey primary key (id, account_id);
alter table contact_export add constraint contact_export_pkey primary key (id, account_id);
alter table contact_import add constraint contact_import_pkey primary key (id, account_id);
alter table contact_label add constraint contact_label_pkey primary key (contact_id, title, account_id);
alter table contact_note add constraint contact_note_pkey primary key (id, account_id);
alter table contact_session add constraint contact_session_pkey primary key (id, account_id);
alter table context_link add constraint context_link_pkey primary key (id, account_id);
alter table conversation add constraint conversation_pkey primary key (id, account_id);
alter table conversation_label add constraint conversation_label_pkey primary key (conversation_id, title, account_id);
alter table conversation_participant add constraint conversation_participant_pkey primary key (conversation_id, user_id, account_id);
alter table conversation_seen add constraint conversation_seen_pkey primary key (conversation_id, user_id, account_id);
alter table dashboard_app add constraint dashboard_app_pkey primary key (id, account_id);
alter table deed add constraint deed_pkey primary key (id, account_id);
alter table delivery add constraint delivery_pkey primary key (id, account_id);
alter table delivery_attempt add constraint delivery_attempt_pkey primary key (id, account_id);
alter table event_set_aside add constraint event_set_aside_pkey primary key (consumer, event_id, account_id);
alter table event_taken_ahead add constraint event_taken_ahead_pkey primary key (consumer, event_id, account_id);
alter table helpdesk_event add constraint helpdesk_event_pkey primary key (id, account_id);
alter table inbox_member add constraint inbox_member_pkey primary key (inbox_id, user_id, account_id);
alter table label add constraint label_pkey primary key (id, account_id);
alter table macro add constraint macro_pkey primary key (id, account_id);
alter table mail_set_aside add constraint mail_set_aside_pkey primary key (id, account_id);
alter table mail_template add constraint mail_template_pkey primary key (id, account_id);
alter table mailbox add constraint mailbox_pkey primary key (inbox_id, account_id);
alter table message add constraint message_pkey primary key (id, account_id);
alter table message_draft add constraint message_draft_pkey primary key (id, account_id);
alter table message_template add constraint message_template_pkey primary key (id, account_id);
alter table notification add constraint notification_pkey primary key (id, account_id);
alter table notification_choice add constraint notification_choice_pkey primary key (id, account_id);
alter table portal_article add constraint portal_article_pkey primary key (id, account_id);
alter table portal_category add constraint portal_category_pkey primary key (id, account_id);
alter table saved_filter add constraint saved_filter_pkey primary key (id, account_id);
alter table service_level add constraint service_level_pkey primary key (id, account_id);
alter table stored_file add constraint stored_file_pkey primary key (id, account_id);
alter table team add constraint team_pkey primary key (id, account_id);
alter table team_member add constraint team_member_pkey primary key (team_id, user_id, account_id);

alter table contact add constraint contact_uuid unique (uuid, account_id);
alter table contact_session add constraint contact_session_source unique (inbox_id, source_id, account_id);
alter table contact_session add constraint contact_session_pubsub_token unique (pubsub_token, account_id);
alter table conversation add constraint conversation_uuid unique (uuid, account_id);
alter table delivery add constraint delivery_uuid unique (uuid, account_id);
alter table delivery add constraint delivery_once unique (target_id, event_id, event_name, account_id);
alter table mail_set_aside add constraint mail_set_aside_once unique (inbox_id, uid_validity, uid, account_id);
alter table message add constraint message_uuid unique (uuid, account_id);
alter table message_draft add constraint message_draft_once unique (conversation_id, user_id, kind, account_id);
alter table message_template add constraint message_template_uuid unique (uuid, account_id);
alter table portal_article add constraint portal_article_slug unique (portal_id, slug, account_id);
alter table portal_category add constraint portal_category_slug unique (portal_id, locale, slug, account_id);
alter table stored_file add constraint stored_file_uuid unique (uuid, account_id);

-- contact_session_source does what this did
drop index contact_session_account_inbox;

alter table contact_label add constraint contact_label_of_contact
    foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade;
alter table contact_note add constraint contact_note_of_contact
    foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade;
alter table contact_session add constraint contact_session_of_contact
    foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade;
alter table contact_session add constraint contact_session_of_inbox
    foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade;
alter table conversation_label add constraint conversation_label_of_conversation
    foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade;
alter table conversation_participant add constraint conversation_participant_of_conversation
    foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade;
alter table conversation_seen add constraint conversation_seen_of_conversation
    foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade;
alter table delivery_attempt add constraint delivery_attempt_of_delivery
    foreign key (account_id, delivery_id) references delivery (account_id, id) on delete cascade;
alter table event_set_aside add constraint event_set_aside_of_helpdesk_event
    foreign key (account_id, event_id) references helpdesk_event (account_id, id) on delete cascade;
alter table event_taken_ahead add constraint event_taken_ahead_of_helpdesk_event
    foreign key (account_id, event_id) references helpdesk_event (account_id, id) on delete cascade;
alter table inbox_member add constraint inbox_member_of_inbox
    foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade;
alter table macro add constraint macro_of_team
    foreign key (account_id, team_id) references team (account_id, id) on delete cascade;
alter table message add constraint message_of_conversation
    foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade;
alter table message_draft add constraint message_draft_of_conversation
    foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade;
alter table message_text add constraint message_text_of_conversation
    foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade;
alter table message_word add constraint message_word_of_conversation
    foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade;
alter table notification add constraint notification_of_conversation
    foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade;
alter table saved_filter add constraint saved_filter_of_team
    foreign key (account_id, team_id) references team (account_id, id) on delete cascade;
alter table stored_file add constraint stored_file_of_message
    foreign key (account_id, message_id) references message (account_id, id) on delete cascade;
alter table stored_file add constraint stored_file_of_macro
    foreign key (account_id, macro_id) references macro (account_id, id) on delete cascade;
alter table stored_file add constraint stored_file_of_automation_rule
    foreign key (account_id, automation_rule_id) references automation_rule (account_id, id) on delete cascade;
alter table team_member add constraint team_member_of_team
    foreign key (account_id, team_id) references team (account_id, id) on delete cascade;
alter table conversation add constraint conversation_session_contact
    foreign key (account_id, contact_id, session_id) references contact_session (account_id, contact_id, id)
    on delete cascade on update cascade;
