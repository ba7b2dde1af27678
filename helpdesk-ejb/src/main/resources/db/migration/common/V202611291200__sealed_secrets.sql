-- Secrets that are computed with are sealed by a key that is not in the database; a sealed text is longer than what is in it.

alter table delivery_target alter column secret set data type varchar(2000);
alter table inbox alter column hmac_token set data type varchar(1000);
alter table instance_secret alter column secret set data type varchar(1000);
-- of the settings of its channel, those that are secret, as one text; null until they were taken out of channel_settings
alter table inbox add column channel_secrets varchar(1000000);
