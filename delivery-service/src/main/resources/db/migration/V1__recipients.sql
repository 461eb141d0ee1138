-- People as unknot.people announces them.
CREATE TABLE recipient (
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    language     text,
    known_at     timestamptz NOT NULL,
    PRIMARY KEY (organisation, employee)
);

-- Where a person can be reached. There may be an address of somebody who is not announced yet: topics are not in order with
-- one another. "sealed" is what it says, encrypted: an e-mail address, a member of Slack, a browser's subscription.
CREATE TABLE address (
    id           uuid        PRIMARY KEY,
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    channel      text        NOT NULL,
    sealed       bytea       NOT NULL,
    -- The same address has the same hash, so that a browser that subscribes again makes no second row.
    hash         bytea       NOT NULL,
    changed_at   timestamptz NOT NULL,
    delivered_at timestamptz,
    closed_at    timestamptz,
    closed_for   text,
    UNIQUE (organisation, employee, channel, hash)
);

-- When a person's addresses were last given as a whole; an older event changes nothing.
CREATE TABLE reachable (
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    said_at      timestamptz NOT NULL,
    PRIMARY KEY (organisation, employee)
);
