-- The last outcome of a nudge that its person put off, did or dismissed, so that it can be taken back. Written when it
-- happens, never with the nudge. before: the state that undoing gives back; again_at: when the nudge comes again after a
-- snooze, or was to come again before the outcome ended the snooze.
CREATE TABLE outcome (
    nudge    uuid        NOT NULL,
    outcome  text        NOT NULL CHECK (outcome IN ('snoozed', 'done', 'dismissed')),
    at       timestamptz NOT NULL,
    before   text        NOT NULL CHECK (before IN ('seen', 'snoozed')),
    again_at timestamptz,
    felt     text        CHECK (felt IN ('better', 'same', 'worse')),
    undone   boolean     NOT NULL,
    CONSTRAINT outcome_once PRIMARY KEY (nudge)
) PARTITION BY RANGE (nudge);

-- Makes the partitions of a day, if they are not there: beside the tables and only then part of them, which locks nobody out.
CREATE OR REPLACE FUNCTION keep_day(day date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name text := to_char(day, '"_"YYYYMMDD');
    from_id uuid := first_nudge(day::timestamp AT TIME ZONE 'UTC');
    to_id uuid := first_nudge((day + 1)::timestamp AT TIME ZONE 'UTC');
BEGIN
    IF to_regclass('outcome' || name) IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('keep_day'));
    IF to_regclass('slot' || name) IS NULL THEN
        EXECUTE format('CREATE TABLE slot%s (LIKE slot INCLUDING ALL)', name);
        EXECUTE format('ALTER TABLE slot ATTACH PARTITION slot%s FOR VALUES FROM (%L) TO (%L)', name, day, day + 1);
        EXECUTE format('CREATE TABLE nudge%s (LIKE nudge INCLUDING ALL)', name);
        EXECUTE format('ALTER TABLE nudge ATTACH PARTITION nudge%s FOR VALUES FROM (%L) TO (%L)', name, from_id, to_id);
    END IF;
    IF to_regclass('outcome' || name) IS NULL THEN
        EXECUTE format('CREATE TABLE outcome%s (LIKE outcome INCLUDING ALL)', name);
        EXECUTE format('ALTER TABLE outcome ATTACH PARTITION outcome%s FOR VALUES FROM (%L) TO (%L)', name, from_id, to_id);
    END IF;
END $$;

CREATE OR REPLACE FUNCTION drop_day(day date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('DROP TABLE IF EXISTS slot%1$s, nudge%1$s, outcome%1$s', to_char(day, '"_"YYYYMMDD'));
END $$;

-- A partition has the suffix _YYYYMMDD. Materialized, or the date is read from the names of all tables.
WITH days AS MATERIALIZED (
    SELECT to_date(right(relname, 8), 'YYYYMMDD') AS day
    FROM pg_class JOIN pg_inherits ON inhrelid = pg_class.oid
    WHERE inhparent = 'slot'::regclass AND relkind = 'r')
SELECT keep_day(day) FROM days;

-- How much people say that it hurts, from 0 (not at all) to 10. nudge: the check-in that asked.
CREATE TABLE check_in (
    id              uuid        PRIMARY KEY,
    organisation    text        NOT NULL,
    employee        text        NOT NULL,
    at              timestamptz NOT NULL,
    local_date      date        NOT NULL,
    discomfort      int         NOT NULL CHECK (discomfort BETWEEN 0 AND 10),
    nudge           uuid        UNIQUE,
    idempotency_key text,
    request_hash    text
);

CREATE INDEX check_in_of_person ON check_in (organisation, employee, local_date);

CREATE UNIQUE INDEX check_in_once ON check_in (organisation, employee, idempotency_key);

-- What is to be forgotten.
CREATE INDEX check_in_of_day ON check_in (local_date);
