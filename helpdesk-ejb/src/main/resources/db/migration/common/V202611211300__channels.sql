-- Channels of a host application: what happens in an inbox goes to a channel, by the same deliveries as to an address.

alter table webhook add column carrier varchar(16) default 'ADDRESS' not null check (carrier in ('ADDRESS', 'CHANNEL'));
alter table webhook add column channel varchar(32);
alter table webhook alter column url drop not null;
alter table webhook add constraint webhook_carrier check (
    (carrier = 'ADDRESS' and url is not null and channel is null)
    or (carrier = 'CHANNEL' and channel is not null and url is null and scope = 'INBOX'));
-- an inbox may have both
alter table webhook drop constraint webhook_target_inbox;
alter table webhook add constraint webhook_target_inbox unique (target_inbox_id, carrier);
