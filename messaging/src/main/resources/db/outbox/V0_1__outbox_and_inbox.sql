-- Numbered below 1 so that it runs before the migrations of the service that it is part of.

-- What is to be said. A row is written in the transaction of the change that it tells of, and deleted once the broker has it.
CREATE TABLE outbox (
    position bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id text        NOT NULL,
    type     text        NOT NULL,
    key      text        NOT NULL,
    time     timestamptz NOT NULL,
    data     bytea       NOT NULL
);

-- What was heard. A row is written in the transaction of the effect that the event had.
CREATE TABLE inbox (
    source      text        NOT NULL,
    event_id    text        NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (source, event_id)
);

CREATE INDEX inbox_received_at ON inbox USING brin (received_at);
