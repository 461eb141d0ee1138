-- For how long it had hurt, DAYS, WEEKS or MONTHS; null while nobody knows.
ALTER TABLE report ADD COLUMN stage text;

ALTER TABLE plan ADD COLUMN stage text;

-- Plans for the first days, which are worked out again when those are over.
CREATE INDEX plan_in_first_days ON plan (begun) WHERE stage = 'DAYS';
