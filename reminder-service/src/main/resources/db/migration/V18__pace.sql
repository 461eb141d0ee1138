-- Nudges may come as seldom as every two hours.
ALTER TABLE learned DROP CONSTRAINT learned_minutes_check, DROP CONSTRAINT learned_before_check;
ALTER TABLE learned ADD CONSTRAINT learned_minutes_check CHECK (minutes BETWEEN 30 AND 120),
    ADD CONSTRAINT learned_before_check CHECK (before BETWEEN 30 AND 120);
