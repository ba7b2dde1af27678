-- What an inbox sends by mail has a target of its own kind.

alter table delivery_target add constraint delivery_target_mail check (transport <> 'MAIL'
    or (target_inbox_id is not null and account_id is not null
        and channel is null and scope is null and url is null and target_bot_id is null));
