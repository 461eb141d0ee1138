-- Who is looked after. Without a zone: known by an assessment alone, so only that is answered.
CREATE TABLE employee (
    organisation  text NOT NULL,
    employee      text NOT NULL,
    bucket        int  NOT NULL,
    zone          text,
    language      text,
    country       text,
    unit          text,
    working_hours text[] NOT NULL,
    PRIMARY KEY (organisation, employee)
);

-- Who left, as a keyed hash, so that an event that comes late brings nobody back.
CREATE TABLE departed (
    person      bytea       PRIMARY KEY,
    left_at     timestamptz NOT NULL,
    returned_at timestamptz
);

-- A copy of what content publishes; a withdrawn one stays so that an older event cannot revive it.
CREATE TABLE remedy (
    slug       text PRIMARY KEY,
    version    int     NOT NULL,
    withdrawn  boolean NOT NULL,
    kind       text    NOT NULL,
    areas      text[]  NOT NULL,
    minutes    int     NOT NULL,
    blocked_by text[]  NOT NULL,
    texts      text    NOT NULL
);

-- What triage said of a person's reports: holds and cautions are worked out from all of them.
CREATE TABLE report (
    assessment   uuid PRIMARY KEY,
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    level        text        NOT NULL,
    area         text,
    avoid        text[]      NOT NULL,
    remedies     text[]      NOT NULL,
    follow_up_on date        NOT NULL,
    completed_at timestamptz NOT NULL,
    cleared_at   timestamptz
);

CREATE INDEX report_of_person ON report (organisation, employee, completed_at);

CREATE TABLE plan (
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    bucket       int         NOT NULL,
    version      int         NOT NULL,
    since        timestamptz NOT NULL,
    kinds        text[]      NOT NULL,
    cadences     int[]       NOT NULL,
    daily_cap    int         NOT NULL,
    held         boolean     NOT NULL,
    area         text,
    avoid        text[]      NOT NULL,
    remedies     text[]      NOT NULL,
    follow_up_on date,
    PRIMARY KEY (organisation, employee)
);

CREATE INDEX plan_of_bucket ON plan (bucket);

-- How each slot ended. Slots from zero up are computed; those below zero answer a report of that day, those
-- from 1000 up bring back what was put off.
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
    PRIMARY KEY (organisation, employee, local_date, kind, slot)
);

-- The inbox.
CREATE TABLE nudge (
    id           uuid PRIMARY KEY,
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    kinds        text[]      NOT NULL,
    due_at       timestamptz NOT NULL,
    deliver_from timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    language     text        NOT NULL,
    title        text        NOT NULL,
    text         text        NOT NULL,
    remedy       text,
    steps        text[]      NOT NULL,
    minutes      int,
    state        text        NOT NULL CHECK (state IN ('due', 'failed', 'delivered', 'expired', 'seen', 'done', 'snoozed', 'dismissed'))
);

CREATE INDEX nudge_of_person ON nudge (organisation, employee, due_at DESC, id DESC);

-- What was put off and is still to come again, once; the tick that brings it back takes the row away.
CREATE TABLE snooze (
    nudge        uuid PRIMARY KEY,
    again        uuid        NOT NULL,
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    bucket       int         NOT NULL,
    kinds        text[]      NOT NULL,
    remedy       text,
    due_at       timestamptz NOT NULL
);

CREATE INDEX snooze_of_bucket ON snooze (bucket, due_at);

CREATE INDEX snooze_of_person ON snooze (organisation, employee);

-- How far the schedule of each share of the people is settled.
CREATE TABLE bucket (
    number    int         PRIMARY KEY,
    watermark timestamptz NOT NULL
);
