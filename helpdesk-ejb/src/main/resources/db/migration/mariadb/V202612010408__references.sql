-- What refers to what. A reference that forgets names the number alone, as on H2: the account of such a row may not be null.

alter table access_token
    add constraint access_token_of_desk_user foreign key (user_id) references desk_user (id) on delete cascade,
    add constraint access_token_of_agent_bot foreign key (bot_id) references agent_bot (id) on delete cascade;

alter table account_profile
    add constraint account_profile_of_business_hours foreign key (business_hours_id) references business_hours (id) on delete set null,
    add constraint account_profile_of_account foreign key (account_id) references account (id) on delete cascade;

alter table agent_bot
    add constraint agent_bot_of_account foreign key (account_id) references account (id) on delete cascade;

alter table agent_callback
    add constraint agent_callback_of_run foreign key (account_id, run_id) references agent_run (account_id, id) on delete cascade;

alter table agent_run
    add constraint agent_run_of_conversation foreign key (account_id, conversation_id)
        references conversation (account_id, id) on delete cascade;

alter table agent_step
    add constraint agent_step_of_run foreign key (account_id, run_id) references agent_run (account_id, id) on delete cascade;

alter table attribute_definition
    add constraint attribute_definition_of_account foreign key (account_id) references account (id) on delete cascade;

alter table automation_rule
    add constraint automation_rule_of_account foreign key (account_id) references account (id) on delete cascade;

alter table business_hours
    add constraint business_hours_of_account foreign key (account_id) references account (id) on delete cascade;

alter table campaign
    add constraint campaign_of_desk_user foreign key (sender_id) references desk_user (id) on delete set null,
    add constraint campaign_of_inbox foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade;

alter table canned_response
    add constraint canned_response_of_account foreign key (account_id) references account (id) on delete cascade;

alter table contact
    add constraint contact_of_account foreign key (account_id) references account (id) on delete cascade;

alter table contact_export
    add constraint contact_export_of_account foreign key (account_id) references account (id) on delete cascade,
    add constraint contact_export_of_desk_user foreign key (user_id) references desk_user (id) on delete set null;

alter table contact_import
    add constraint contact_import_of_account foreign key (account_id) references account (id) on delete cascade;

alter table contact_label
    add constraint contact_label_of_contact foreign key (contact_id, account_id) references contact (id, account_id) on delete cascade;

alter table contact_note
    add constraint contact_note_of_desk_user foreign key (user_id) references desk_user (id) on delete set null,
    add constraint contact_note_of_contact foreign key (contact_id, account_id) references contact (id, account_id) on delete cascade;

alter table contact_session
    add constraint contact_session_of_contact foreign key (contact_id, account_id) references contact (id, account_id) on delete cascade,
    add constraint contact_session_of_inbox foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade;

alter table context_link
    add constraint context_link_of_account foreign key (account_id) references account (id) on delete cascade;

alter table conversation
    add constraint conversation_of_desk_user foreign key (assignee_id) references desk_user (id) on delete set null,
    add constraint conversation_of_agent_bot foreign key (bot_id) references agent_bot (id) on delete set null,
    add constraint conversation_of_inbox foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade,
    add constraint conversation_of_named_status foreign key (named_status_id) references named_status (id) on delete set null,
    add constraint conversation_of_team foreign key (team_id) references team (id) on delete set null,
    add constraint conversation_session_contact foreign key (contact_id, session_id, account_id)
        references contact_session (contact_id, id, account_id) on delete cascade on update cascade;

alter table conversation_label
    add constraint conversation_label_of_conversation foreign key (account_id, conversation_id)
        references conversation (account_id, id) on delete cascade;

alter table conversation_participant
    add constraint conversation_participant_of_membership foreign key (account_id, user_id)
        references membership (account_id, user_id) on delete cascade,
    add constraint conversation_participant_of_conversation foreign key (account_id, conversation_id)
        references conversation (account_id, id) on delete cascade;

alter table conversation_seen
    add constraint conversation_seen_of_desk_user foreign key (user_id) references desk_user (id) on delete cascade,
    add constraint conversation_seen_of_conversation foreign key (account_id, conversation_id)
        references conversation (account_id, id) on delete cascade;

alter table dashboard_app
    add constraint dashboard_app_of_account foreign key (account_id) references account (id) on delete cascade;

alter table deed
    add constraint deed_of_account foreign key (account_id) references account (id) on delete cascade;

alter table delivery
    add constraint delivery_of_delivery_target foreign key (target_id) references delivery_target (id) on delete cascade,
    add constraint delivery_of_account foreign key (account_id) references account (id) on delete cascade;

alter table delivery_attempt
    add constraint delivery_attempt_of_delivery foreign key (delivery_id, account_id) references delivery (id, account_id)
        on delete cascade;

alter table delivery_target
    add constraint delivery_target_of_account foreign key (account_id) references account (id) on delete cascade,
    add constraint delivery_target_of_inbox foreign key (target_inbox_id) references inbox (id) on delete cascade,
    add constraint delivery_target_of_agent_bot foreign key (target_bot_id) references agent_bot (id) on delete cascade,
    add constraint delivery_target_of_inbox_by_inbox_id foreign key (inbox_id) references inbox (id) on delete set null;

alter table desk_role
    add constraint desk_role_of_account foreign key (account_id) references account (id) on delete cascade;

alter table event_part
    add constraint event_part_of_account foreign key (account_id) references account (id) on delete cascade;

alter table event_set_aside
    add constraint event_set_aside_of_helpdesk_event foreign key (event_id, account_id)
        references helpdesk_event (id, account_id) on delete cascade;

alter table event_taken_ahead
    add constraint event_taken_ahead_of_helpdesk_event foreign key (event_id, account_id)
        references helpdesk_event (id, account_id) on delete cascade;

alter table helpdesk_event
    add constraint helpdesk_event_of_account foreign key (account_id) references account (id) on delete cascade;

alter table idempotent_answer
    add constraint idempotent_answer_of_account foreign key (account_id) references account (id) on delete cascade;

alter table import_run
    add constraint import_run_of_account foreign key (account_id) references account (id) on delete cascade;

alter table inbox
    add constraint inbox_of_account foreign key (account_id) references account (id) on delete cascade,
    add constraint inbox_of_agent_bot foreign key (bot_id) references agent_bot (id) on delete set null;

alter table inbox_link
    add constraint inbox_link_of_account foreign key (account_id) references account (id) on delete cascade;

alter table inbox_member
    add constraint inbox_member_of_desk_user foreign key (user_id) references desk_user (id) on delete cascade,
    add constraint inbox_member_of_inbox foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade;

alter table inbox_profile
    add constraint inbox_profile_of_inbox foreign key (inbox_id) references inbox (id) on delete cascade,
    add constraint inbox_profile_of_account foreign key (account_id) references account (id) on delete cascade;

alter table key_pair
    add constraint key_pair_of_membership foreign key (membership_id) references membership (id) on delete cascade;
