insert into natural_lock (id) select x from system_range(0, 1023);
