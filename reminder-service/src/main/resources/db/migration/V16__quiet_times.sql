-- Quiet times of chosen weekdays, such as '12345 12:00 12:30' (Monday is 1); quiet_from and quiet_to hold those of every day.
ALTER TABLE preferences ADD COLUMN quiet_times text[] NOT NULL DEFAULT '{}';
