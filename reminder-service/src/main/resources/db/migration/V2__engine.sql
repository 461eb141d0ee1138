-- One partition a day, so that forgetting a day is free; keep_day makes them.
ALTER TABLE slot RENAME TO slot_before;
ALTER TABLE nudge RENAME TO nudge_before;
ALTER INDEX nudge_of_person RENAME TO nudge_before_of_person;

-- How each slot ended. Numbers from zero up are the local minute at which a slot of the plan falls due, those below zero
-- answer a report of that day, those from 10000 up (with the minute added) are one-offs.
CREATE TABLE slot (
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    local_date   date        NOT NULL,
    kind         text        NOT NULL,
    slot         int         NOT NULL,
    due_at       timestamptz NOT NULL,
    state        text        NOT NULL CHECK (state IN ('fired', 'merged', 'suppressed', 'snoozed', 'expired', 'failed')),
    reason       text,
    nudge        uuid,
    CONSTRAINT slot_once PRIMARY KEY (organisation, employee, local_date, kind, slot)
) PARTITION BY RANGE (local_date);

-- The inbox. An id begins with the milliseconds of due_at, so it tells the partition and sorts by time; the words are made
-- when it is read. turn: which act of its kinds it is, for variety; below zero for an answer to a report.
CREATE TABLE nudge (
    id           uuid        NOT NULL,
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    kinds        text[]      NOT NULL,
    due_at       timestamptz NOT NULL,
    deliver_from timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    remedy       text,
    turn         int         NOT NULL,
    state        text        NOT NULL CHECK (state IN ('due', 'failed', 'delivered', 'expired', 'seen', 'done', 'snoozed', 'dismissed')),
    CONSTRAINT nudge_once PRIMARY KEY (id)
) PARTITION BY RANGE (id);

CREATE INDEX nudge_of_person ON nudge (organisation, employee, id DESC);

-- The least id of a nudge that is due at this moment.
CREATE FUNCTION first_nudge(due timestamptz) RETURNS uuid IMMUTABLE LANGUAGE sql RETURN
    rpad(lpad(to_hex(floor(extract(epoch FROM due) * 1000)::bigint), 12, '0'), 32, '0')::uuid;

-- Makes the partitions of a day, if they are not there: beside the tables and only then part of them, which locks nobody out.
CREATE FUNCTION keep_day(day date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name text := to_char(day, '"_"YYYYMMDD');
BEGIN
    IF to_regclass('slot' || name) IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('keep_day'));
    IF to_regclass('slot' || name) IS NULL THEN
        EXECUTE format('CREATE TABLE slot%s (LIKE slot INCLUDING ALL)', name);
        EXECUTE format('ALTER TABLE slot ATTACH PARTITION slot%s FOR VALUES FROM (%L) TO (%L)', name, day, day + 1);
        EXECUTE format('CREATE TABLE nudge%s (LIKE nudge INCLUDING ALL)', name);
        EXECUTE format('ALTER TABLE nudge ATTACH PARTITION nudge%s FOR VALUES FROM (%L) TO (%L)', name,
            first_nudge(day::timestamp AT TIME ZONE 'UTC'), first_nudge((day + 1)::timestamp AT TIME ZONE 'UTC'));
    END IF;
END $$;

CREATE FUNCTION drop_day(day date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('DROP TABLE IF EXISTS slot%1$s, nudge%1$s', to_char(day, '"_"YYYYMMDD'));
END $$;

CREATE FUNCTION pg_temp.renewed(due timestamptz, id uuid) RETURNS uuid LANGUAGE sql RETURN
    (left(first_nudge(due)::text, 13) || '-8' || substr(md5(id::text), 1, 3) || '-8' || substr(md5(id::text), 4, 15))::uuid;

SELECT keep_day(day) FROM (
    SELECT local_date AS day FROM slot_before
    UNION SELECT (due_at AT TIME ZONE 'UTC')::date FROM nudge_before
    UNION SELECT (now() AT TIME ZONE 'UTC')::date + ahead FROM generate_series(-1, 2) AS ahead
) AS days;

INSERT INTO nudge (id, organisation, employee, kinds, due_at, deliver_from, expires_at, remedy, turn, state)
SELECT pg_temp.renewed(due_at, id), organisation, employee, kinds, due_at, deliver_from, expires_at, remedy, 0, state
FROM nudge_before;

INSERT INTO slot (organisation, employee, local_date, kind, slot, due_at, state, reason, nudge)
SELECT s.organisation, s.employee, s.local_date, s.kind, s.slot, s.due_at, s.state, s.reason, pg_temp.renewed(n.due_at, n.id)
FROM slot_before s LEFT JOIN nudge_before n ON n.id = s.nudge;

-- What comes once, beside the plan; the batch that settles it takes the row away. id: of what was put off, the nudge.
CREATE TABLE one_off (
    id           uuid PRIMARY KEY,
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    bucket       int         NOT NULL,
    kinds        text[]      NOT NULL,
    remedy       text,
    due_at       timestamptz NOT NULL,
    cause        text        NOT NULL CHECK (cause IN ('snoozed', 'owed'))
);

CREATE INDEX one_off_of_bucket ON one_off (bucket);

CREATE INDEX one_off_of_person ON one_off (organisation, employee);

INSERT INTO one_off (id, organisation, employee, bucket, kinds, remedy, due_at, cause)
SELECT pg_temp.renewed(n.due_at, n.id), s.organisation, s.employee, s.bucket, s.kinds, s.remedy, s.due_at, 'snoozed'
FROM snooze s JOIN nudge_before n ON n.id = s.nudge;

DROP TABLE snooze, slot_before, nudge_before;

-- Whoever holds a bucket keeps its people in memory; a row here says that one of them is to be read again.
CREATE TABLE changed (
    position     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bucket       int    NOT NULL,
    organisation text   NOT NULL,
    employee     text   NOT NULL
);

CREATE INDEX employee_of_bucket ON employee (bucket);
