-- Deliveries go to targets of several kinds; a channel is one of its own and no webhook any more.

alter table webhook rename to delivery_target;
alter table delivery_target add column transport varchar(16);
update delivery_target set transport = case carrier when 'ADDRESS' then 'WEBHOOK' else 'CHANNEL' end;
alter table delivery_target alter column transport set not null;

alter table delivery_target drop constraint webhook_carrier;
alter table delivery_target drop constraint webhook_target;
alter table delivery_target drop constraint webhook_target_inbox;
alter table delivery_target drop column carrier;

-- what webhooks alone have
alter table delivery_target alter column uuid drop not null;
alter table delivery_target alter column scope drop not null;
alter table delivery_target alter column events drop not null;
update delivery_target set uuid = null, scope = null, events = null, secret = null where transport = 'CHANNEL';

alter table delivery_target add constraint delivery_target_webhook check (transport <> 'WEBHOOK'
    or (uuid is not null and url is not null and events is not null and channel is null
        and ((scope = 'ACCOUNT' and account_id is not null and format is not null
                and target_inbox_id is null and target_bot_id is null)
            or (scope = 'INBOX' and target_inbox_id is not null and target_bot_id is null)
            or (scope = 'BOT' and target_bot_id is not null and target_inbox_id is null))));
alter table delivery_target add constraint delivery_target_channel check (transport <> 'CHANNEL'
    or (channel is not null and target_inbox_id is not null and account_id is not null
        and scope is null and url is null and target_bot_id is null));
-- an inbox may have one of each
alter table delivery_target add constraint delivery_target_inbox unique (target_inbox_id, transport);
alter table delivery_target rename constraint webhook_uuid to delivery_target_uuid;
alter table delivery_target rename constraint webhook_url_once to delivery_target_url_once;
alter table delivery_target rename constraint webhook_target_bot to delivery_target_bot;
alter index webhook_account rename to delivery_target_account;
alter index webhook_inbox rename to delivery_target_webhook_inbox;

alter table webhook_delivery rename to delivery;
alter table delivery rename column webhook_id to target_id;
alter table delivery rename constraint webhook_delivery_uuid to delivery_uuid;
alter table delivery rename constraint webhook_delivery_once to delivery_once;
alter index webhook_delivery_due rename to delivery_due;
alter index webhook_delivery_lane rename to delivery_lane;
alter index webhook_delivery_event rename to delivery_event;
alter index webhook_delivery_account rename to delivery_account;
alter index webhook_delivery_finished rename to delivery_finished;

alter table webhook_attempt rename to delivery_attempt;
alter index webhook_attempt_delivery rename to delivery_attempt_delivery;
