-- How an organisation uses a channel; "sealed" is its sender or its tokens, encrypted.
CREATE TABLE channel_settings (
    organisation text        NOT NULL,
    channel      text        NOT NULL,
    enabled      boolean     NOT NULL,
    sealed       bytea       NOT NULL,
    changed_at   timestamptz NOT NULL,
    PRIMARY KEY (organisation, channel)
);

-- Where an organisation gets events by HTTP. "sealed" is the address and the signing secrets, encrypted.
CREATE TABLE webhook (
    id              uuid        PRIMARY KEY,
    organisation    text        NOT NULL,
    events          text[]      NOT NULL,
    sealed          bytea       NOT NULL,
    created_at      timestamptz NOT NULL,
    -- Until then the secret before the present one signs as well.
    rotated_until   timestamptz,
    disabled_at     timestamptz,
    disabled_for    text,
    idempotency_key text,
    fingerprint     text        NOT NULL,
    UNIQUE (organisation, idempotency_key)
);

CREATE INDEX webhook_of_organisation ON webhook (organisation);
