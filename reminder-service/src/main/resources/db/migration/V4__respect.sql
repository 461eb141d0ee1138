-- What the platform said of a person; zone, language and working_hours are what holds: the person's own word before it.
ALTER TABLE employee ADD COLUMN enrolled_zone text, ADD COLUMN enrolled_language text,
    ADD COLUMN enrolled_hours text[] NOT NULL DEFAULT '{}';
UPDATE employee SET enrolled_zone = zone, enrolled_language = language, enrolled_hours = working_hours;

-- What people prefer for themselves; what is null is as their platform said, or as it is by default.
CREATE TABLE preferences (
    organisation         text   NOT NULL,
    employee             text   NOT NULL,
    bucket               int    NOT NULL,
    version              int    NOT NULL,
    zone                 text,
    working_hours        text[],
    quiet_from           time,
    quiet_to             time,
    do_not_disturb_until timestamptz,
    kinds                text[],
    pace_minutes         int,
    daily_cap            int,
    channels             text[] NOT NULL,
    language             text,
    days_off             text[] NOT NULL,
    holidays             text,
    PRIMARY KEY (organisation, employee)
);

CREATE INDEX preferences_of_bucket ON preferences (bucket);

-- The last pause of a person, over or not.
CREATE TABLE pause (
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    bucket       int         NOT NULL,
    from_at      timestamptz NOT NULL,
    until_at     timestamptz NOT NULL,
    PRIMARY KEY (organisation, employee)
);

CREATE INDEX pause_of_bucket ON pause (bucket);

-- What people did at the desk in the last two days, as it was told; what it means is worked out when it is read, so that
-- the order in which it was told does not matter.
CREATE TABLE activity (
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    bucket       int         NOT NULL,
    what         text        NOT NULL CHECK (what IN ('sat-down', 'left', 'break', 'drank', 'meeting', 'meeting-over')),
    at           timestamptz NOT NULL,
    until_at     timestamptz NOT NULL,
    PRIMARY KEY (organisation, employee, at, what)
);

CREATE INDEX activity_of_bucket ON activity (bucket, until_at);
CREATE INDEX activity_until ON activity (until_at);

-- Where a person's calendar can be read, which is a secret, and the busy times of the next two days that stood there.
CREATE TABLE feed (
    organisation text          NOT NULL,
    employee     text          NOT NULL,
    bucket       int           NOT NULL,
    address      text          NOT NULL,
    state        text          NOT NULL CHECK (state IN ('waiting', 'read', 'failing')),
    next_at      timestamptz   NOT NULL,
    read_at      timestamptz,
    busy_from    timestamptz[] NOT NULL,
    busy_until   timestamptz[] NOT NULL,
    PRIMARY KEY (organisation, employee)
);

CREATE INDEX feed_of_bucket ON feed (bucket);
CREATE INDEX feed_next ON feed (next_at);
