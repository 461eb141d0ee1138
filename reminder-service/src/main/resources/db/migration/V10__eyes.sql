-- How often the person wants a rest for the eyes; null for the usual cadence.
ALTER TABLE preferences ADD COLUMN eyes_minutes int CHECK (eyes_minutes BETWEEN 20 AND 60);
