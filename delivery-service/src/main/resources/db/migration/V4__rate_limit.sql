-- When the next message to a peer may go, by the hash of what is limited; holds over all replicas.
CREATE TABLE rate_limit (
    key     bytea       PRIMARY KEY,
    free_at timestamptz NOT NULL
);
