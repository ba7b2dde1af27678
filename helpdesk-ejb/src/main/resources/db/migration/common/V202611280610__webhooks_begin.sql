-- What a webhook is told: events of writers above a number, and of those below it that were at work when it was made.
alter table webhook add column begins_after bigint default 0 not null;
alter table webhook add column begins_with ${json};
