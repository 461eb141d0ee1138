-- Who does a piece of work that one replica does at a time, and until when.
CREATE TABLE lease (
    name       text        PRIMARY KEY,
    holder     uuid        NOT NULL,
    held_until timestamptz NOT NULL
);

-- Reports of mails that did not arrive: one row for each mail, so that a report that is read twice counts once. "passing" are
-- those that close an address only when they keep coming; "final" are those after which the server does not try any more.
CREATE TABLE bounce (
    mail        uuid        PRIMARY KEY,
    address     uuid        NOT NULL REFERENCES address ON DELETE CASCADE,
    passing     boolean     NOT NULL,
    final       boolean     NOT NULL,
    reported_at timestamptz NOT NULL
);

CREATE INDEX bounce_of_address ON bounce (address, reported_at);
