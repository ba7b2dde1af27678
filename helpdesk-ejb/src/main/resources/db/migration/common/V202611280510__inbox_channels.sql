-- Which of the host's channels brings this inbox's messages to contacts; null for none. It is that of the inbox's webhook,
-- kept with the inbox because each message that is posted asks for it.
alter table inbox add column channel varchar(32);
update inbox set channel =
    (select max(w.channel) from webhook w where w.target_inbox_id = inbox.id and w.carrier = 'CHANNEL');
