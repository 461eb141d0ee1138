-- A summary by e-mail instead of single mails: one row, and so one mail, for a person and a moment. "next_at" and "lease" as of
-- a nudge; "reached" holds the address that accepted it.
CREATE TABLE digest (
    id             uuid        PRIMARY KEY,
    organisation   text        NOT NULL,
    employee       text        NOT NULL,
    send_at        timestamptz NOT NULL,
    weekly         boolean     NOT NULL,
    zone           text        NOT NULL,
    attempts       integer     NOT NULL DEFAULT 0,
    reached        uuid[]      NOT NULL DEFAULT '{}',
    next_at        timestamptz,
    lease          uuid,
    UNIQUE (organisation, employee, send_at)
);

CREATE INDEX digest_next_at ON digest (next_at) WHERE next_at IS NOT NULL;

-- The nudges that it is to mention, and what became of each.
CREATE TABLE digest_item (
    nudge      uuid        PRIMARY KEY REFERENCES nudge ON DELETE CASCADE,
    digest     uuid        NOT NULL REFERENCES digest ON DELETE CASCADE,
    full_words boolean     NOT NULL,
    state      text        NOT NULL DEFAULT 'waiting',
    reason     text,
    code       text,
    retry_at   timestamptz,
    ended_at   timestamptz
);

CREATE INDEX digest_item_of_digest ON digest_item (digest);
