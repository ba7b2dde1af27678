-- Only what waits is looked for by time and by lane, and found in the order in which it is taken.
drop index webhook_delivery_due;
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at, id) where state = 'WAITING';
drop index webhook_delivery_lane;
create index webhook_delivery_lane on webhook_delivery (webhook_id, lane, lane_major, lane_minor) where state = 'WAITING';
-- room for the lease beside its row
alter table webhook_delivery set (fillfactor = 70);
