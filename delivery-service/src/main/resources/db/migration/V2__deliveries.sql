-- A nudge that is to be delivered, in neutral words. "next_at" is when to look at it again, and the end of the lease while
-- somebody works on it; NULL once nothing follows. Whoever claims it writes a lease of their own, so that one who comes back
-- too late changes nothing.
CREATE TABLE nudge (
    id           uuid        PRIMARY KEY,
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    language     text        NOT NULL,
    title        text        NOT NULL,
    text         text        NOT NULL,
    link         text        NOT NULL,
    deliver_from timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    received_at  timestamptz NOT NULL,
    seen_at      timestamptz,
    ending       text,
    next_at      timestamptz,
    lease        uuid
);

CREATE INDEX nudge_next_at ON nudge (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX nudge_of_person ON nudge (organisation, employee, received_at DESC);
CREATE INDEX nudge_received_at ON nudge USING brin (received_at);

-- One row for each channel of a nudge. "reached" holds the addresses that accepted it, so that another attempt leaves them out.
CREATE TABLE delivery (
    nudge          uuid     NOT NULL REFERENCES nudge ON DELETE CASCADE,
    channel        text     NOT NULL,
    position       smallint NOT NULL,
    after_minutes  integer  NOT NULL,
    full_words     boolean  NOT NULL,
    state          text     NOT NULL DEFAULT 'waiting',
    attempts       integer  NOT NULL DEFAULT 0,
    first_tried_at timestamptz,
    retry_at       timestamptz,
    ended_at       timestamptz,
    reason         text,
    code           text,
    reached        uuid[]   NOT NULL DEFAULT '{}',
    PRIMARY KEY (nudge, channel)
);

CREATE INDEX delivery_failed ON delivery (ended_at, nudge) WHERE state = 'failed';

-- The full words, encrypted; they may come before their nudge, and go when it ends.
CREATE TABLE detail (
    nudge        uuid        PRIMARY KEY,
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    sealed       bytea       NOT NULL,
    received_at  timestamptz NOT NULL
);

CREATE INDEX detail_of_person ON detail (organisation, employee);

-- Nudges that a person saw before their nudge-due came: topics are not in order with one another.
CREATE TABLE seen_early (
    nudge       uuid        PRIMARY KEY,
    received_at timestamptz NOT NULL
);
