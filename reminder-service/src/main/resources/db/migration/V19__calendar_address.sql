-- The secret address of a person's calendar: only a hash of the secret.
CREATE TABLE calendar_address (
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    secret_hash  bytea       NOT NULL,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (organisation, employee)
);

CREATE UNIQUE INDEX calendar_address_secret ON calendar_address (secret_hash);
