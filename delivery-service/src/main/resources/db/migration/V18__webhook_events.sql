-- An endpoint that does not answer is left alone until then, longer each time.
ALTER TABLE webhook
    ADD COLUMN failures     integer NOT NULL DEFAULT 0,
    ADD COLUMN paused_until timestamptz;

-- Events that endpoints are still to get, one row for each event and endpoint; it goes once the event is sent or has expired.
-- "sealed" is the body, encrypted. "next_at" is when to try, and the end of the lease while somebody does. "employee" is empty
-- for what stays to be said when a person has left. No reference to webhook: an event must not wait for a deletion.
CREATE TABLE webhook_event (
    endpoint     uuid        NOT NULL,
    id           uuid        NOT NULL,
    type         text        NOT NULL,
    organisation text,
    employee     text,
    sealed       bytea       NOT NULL,
    attempts     integer     NOT NULL DEFAULT 0,
    expires_at   timestamptz NOT NULL,
    next_at      timestamptz NOT NULL,
    lease        uuid,
    PRIMARY KEY (endpoint, id)
);

CREATE INDEX webhook_event_next_at ON webhook_event (endpoint, next_at);
CREATE INDEX webhook_event_of_person ON webhook_event (organisation, employee) WHERE employee IS NOT NULL;

-- What was sent to endpoints lately and what they answered, without any content.
CREATE TABLE webhook_attempt (
    id       bigint      GENERATED ALWAYS AS IDENTITY,
    endpoint uuid        NOT NULL,
    message  uuid        NOT NULL,
    type     text        NOT NULL,
    at       timestamptz NOT NULL,
    state    text        NOT NULL,
    reason   text,
    code     text,
    PRIMARY KEY (endpoint, id)
);

CREATE INDEX webhook_attempt_at ON webhook_attempt USING brin (at);
