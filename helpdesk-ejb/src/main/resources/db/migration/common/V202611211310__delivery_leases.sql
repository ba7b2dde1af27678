-- A lease no longer moves the time of the next attempt: what is in an index changes once for each attempt, not twice.
alter table webhook_delivery add column leased_until timestamp(6) with time zone;
