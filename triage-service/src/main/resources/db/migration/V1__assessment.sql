CREATE TABLE employee (
    organisation text NOT NULL,
    employee text NOT NULL,
    zone text NOT NULL,
    country text,
    known_at timestamptz NOT NULL,
    PRIMARY KEY (organisation, employee)
);

-- Who has left, as a keyed hash: enough to refuse a late event, useless to find out who it was.
CREATE TABLE departure (
    person bytea PRIMARY KEY,
    left_at timestamptz NOT NULL
);

CREATE TABLE assessment (
    id uuid PRIMARY KEY,
    organisation text NOT NULL,
    employee text NOT NULL,
    level text NOT NULL,
    protocol_version text NOT NULL,
    protocol_hash text NOT NULL,
    -- What was answered and what came of it. The story is never kept.
    answers jsonb NOT NULL,
    result jsonb NOT NULL,
    reported_at timestamptz NOT NULL,
    cleared_at timestamptz,
    idempotency_key text,
    request_hash text NOT NULL,
    UNIQUE (organisation, employee, idempotency_key)
);

-- A person's own history, newest first.
CREATE INDEX assessment_history ON assessment (organisation, employee, reported_at DESC, id DESC);
