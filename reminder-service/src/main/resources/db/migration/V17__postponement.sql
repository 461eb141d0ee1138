-- The last break that a person moved: from when it would have come, to when it comes. Plan slots in between are suppressed.
CREATE TABLE postponement (
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    bucket       int         NOT NULL,
    planned_at   timestamptz NOT NULL,
    until_at     timestamptz NOT NULL,
    PRIMARY KEY (organisation, employee)
);

CREATE INDEX postponement_of_bucket ON postponement (bucket);
