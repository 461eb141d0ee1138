-- Channels that people stopped by the link in a message.
CREATE TABLE stopped_channel (
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    channel      text        NOT NULL,
    stopped_at   timestamptz NOT NULL,
    PRIMARY KEY (organisation, employee, channel)
);
