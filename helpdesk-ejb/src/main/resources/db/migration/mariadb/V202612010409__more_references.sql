-- What refers to what, from L on.

alter table label
    add constraint label_of_account foreign key (account_id) references account (id) on delete cascade;

alter table macro
    add constraint macro_of_account foreign key (account_id) references account (id) on delete cascade,
    add constraint macro_of_desk_user foreign key (author_id) references desk_user (id) on delete set null,
    add constraint macro_of_desk_user_by_editor_id foreign key (editor_id) references desk_user (id) on delete set null,
    add constraint macro_of_membership foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade,
    add constraint macro_of_team foreign key (team_id, account_id) references team (id, account_id) on delete cascade;

alter table mail_door
    add constraint mail_door_of_inbox foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade;

alter table mail_grant_flow
    add constraint mail_grant_flow_of_account foreign key (account_id) references account (id) on delete cascade,
    add constraint mail_grant_flow_of_desk_user foreign key (user_id) references desk_user (id) on delete cascade,
    add constraint mail_grant_flow_of_inbox foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade;

alter table mail_set_aside
    add constraint mail_set_aside_of_inbox foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade;

alter table mail_template
    add constraint mail_template_of_account foreign key (account_id) references account (id) on delete cascade;

alter table mailbox
    add constraint mailbox_of_inbox foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade;

alter table member_role
    add constraint member_role_of_membership foreign key (membership_id) references membership (id) on delete cascade,
    add constraint member_role_of_desk_role foreign key (role_id) references desk_role (id) on delete cascade;

alter table membership
    add constraint membership_of_account foreign key (account_id) references account (id) on delete cascade,
    add constraint membership_of_desk_user foreign key (user_id) references desk_user (id) on delete cascade,
    add constraint membership_of_desk_role foreign key (role_id) references desk_role (id);

alter table message
    add constraint message_of_conversation foreign key (account_id, conversation_id) references conversation (account_id, id)
        on delete cascade;

alter table message_draft
    add constraint message_draft_of_membership foreign key (account_id, user_id) references membership (account_id, user_id)
        on delete cascade,
    add constraint message_draft_of_conversation foreign key (account_id, conversation_id)
        references conversation (account_id, id) on delete cascade;

alter table message_template
    add constraint message_template_of_account foreign key (account_id) references account (id) on delete cascade;

alter table message_template_link
    add constraint message_template_link_of_message_template foreign key (template_id, account_id)
        references message_template (id, account_id) on delete cascade;

alter table message_text
    add constraint message_text_of_conversation foreign key (account_id, conversation_id)
        references conversation (account_id, id) on delete cascade;

alter table message_word
    add constraint message_word_of_conversation foreign key (account_id, conversation_id)
        references conversation (account_id, id) on delete cascade;

alter table message_word_end
    add constraint message_word_end_of_account foreign key (account_id) references account (id) on delete cascade;

alter table named_status
    add constraint named_status_of_account foreign key (account_id) references account (id) on delete cascade;

alter table notification
    add constraint notification_of_membership foreign key (account_id, user_id) references membership (account_id, user_id)
        on delete cascade,
    add constraint notification_of_conversation foreign key (account_id, conversation_id)
        references conversation (account_id, id) on delete cascade;

alter table notification_choice
    add constraint notification_choice_of_membership foreign key (account_id, user_id)
        references membership (account_id, user_id) on delete cascade;

alter table notification_mail
    add constraint notification_mail_of_account foreign key (account_id) references account (id) on delete cascade;

alter table oidc_provider
    add constraint oidc_provider_of_account foreign key (account_id) references account (id) on delete cascade;

alter table organisation_key
    add constraint organisation_key_of_account foreign key (account_id) references account (id) on delete cascade;

alter table picture
    add constraint picture_of_account foreign key (account_id) references account (id) on delete cascade,
    add constraint picture_of_desk_user foreign key (user_id) references desk_user (id) on delete cascade,
    add constraint picture_of_inbox foreign key (inbox_id) references inbox (id) on delete cascade,
    add constraint picture_of_agent_bot foreign key (agent_bot_id) references agent_bot (id) on delete cascade,
    add constraint picture_of_portal foreign key (portal_id) references portal (id) on delete cascade,
    add constraint picture_of_contact foreign key (contact_id, account_id) references contact (id, account_id) on delete cascade,
    add constraint picture_of_file foreign key (file_id, account_id) references stored_file (id, account_id) on delete cascade;

alter table portal
    add constraint portal_of_account foreign key (account_id) references account (id) on delete cascade,
    add constraint portal_of_inbox foreign key (inbox_id) references inbox (id) on delete set null;

alter table portal_article
    add constraint portal_article_of_desk_user foreign key (author_id) references desk_user (id) on delete set null,
    add constraint portal_article_of_portal foreign key (account_id, portal_id) references portal (account_id, id) on delete cascade,
    add constraint portal_article_of_portal_category foreign key (category_id) references portal_category (id) on delete set null;

alter table portal_category
    add constraint portal_category_of_portal foreign key (account_id, portal_id) references portal (account_id, id) on delete cascade,
    add constraint portal_category_of_portal_category foreign key (parent_id) references portal_category (id) on delete set null;

alter table provider_account
    add constraint provider_account_of_account foreign key (account_id) references account (id) on delete cascade;

alter table push_subscription
    add constraint push_subscription_of_desk_user foreign key (user_id) references desk_user (id) on delete cascade;

alter table reply_window
    add constraint reply_window_of_conversation foreign key (account_id, conversation_id)
        references conversation (account_id, id) on delete cascade;

alter table role_permission
    add constraint role_permission_of_desk_role foreign key (role_id) references desk_role (id) on delete cascade;

alter table saved_filter
    add constraint saved_filter_of_account foreign key (account_id) references account (id) on delete cascade,
    add constraint saved_filter_of_desk_user foreign key (user_id) references desk_user (id) on delete cascade,
    add constraint saved_filter_of_team foreign key (team_id, account_id) references team (id, account_id) on delete cascade;

alter table service_level
    add constraint service_level_of_account foreign key (account_id) references account (id) on delete cascade;

alter table sign_in_link
    add constraint sign_in_link_of_desk_user foreign key (user_id) references desk_user (id) on delete cascade;

alter table simulation
    add constraint simulation_of_agent_bot foreign key (bot_id) references agent_bot (id) on delete cascade,
    add constraint simulation_in foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade;

alter table stored_file
    add constraint stored_file_of_account foreign key (account_id) references account (id) on delete cascade,
    add constraint stored_file_of_automation_rule foreign key (automation_rule_id, account_id)
        references automation_rule (id, account_id) on delete cascade,
    add constraint stored_file_of_macro foreign key (macro_id, account_id) references macro (id, account_id) on delete cascade,
    add constraint stored_file_of_message foreign key (message_id, account_id) references message (id, account_id) on delete cascade;

alter table survey
    add constraint survey_of_account foreign key (account_id) references account (id) on delete cascade,
    add constraint survey_of_conversation foreign key (account_id, conversation_id) references conversation (account_id, id)
        on delete cascade,
    add constraint survey_of_message foreign key (message_id, account_id) references message (id, account_id) on delete cascade;

alter table team
    add constraint team_of_account foreign key (account_id) references account (id) on delete cascade,
    add constraint team_of_business_hours foreign key (business_hours_id) references business_hours (id) on delete set null,
    add constraint team_of_service_level foreign key (service_level_id) references service_level (id) on delete set null;

alter table team_member
    add constraint team_member_of_desk_user foreign key (user_id) references desk_user (id) on delete cascade,
    add constraint team_member_of_team foreign key (team_id, account_id) references team (id, account_id) on delete cascade;

alter table test_inbox
    add constraint test_inbox_of_account foreign key (account_id) references account (id) on delete cascade,
    add constraint test_inbox_of foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade;

alter table test_persona
    add constraint test_persona_of_account foreign key (account_id) references account (id) on delete cascade,
    add constraint test_persona_of_agent_bot foreign key (bot_id) references agent_bot (id) on delete cascade;

alter table test_run
    add constraint test_run_in foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade;

alter table user_session
    add constraint user_session_of_desk_user foreign key (user_id) references desk_user (id) on delete cascade,
    add constraint user_session_of_membership foreign key (account_id, user_id) references membership (account_id, user_id)
        on delete cascade;

alter table whatsapp_arrival
    add constraint whatsapp_arrival_of_inbox foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade;

alter table whatsapp_dispatch
    add constraint whatsapp_dispatch_of_message foreign key (message_id, account_id) references message (id, account_id) on delete cascade;
