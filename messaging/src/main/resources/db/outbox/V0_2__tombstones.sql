-- A row without data is a tombstone: the headers of the event that ended the key, and no value. Topic and source are
-- given where they are not those of the type and of this service.
ALTER TABLE outbox
    ALTER COLUMN data DROP NOT NULL,
    ADD COLUMN topic text,
    ADD COLUMN source text;

-- Who left, as a keyed hash, so that a late event brings nobody back; the hash alone names nobody. The row stays when
-- the person returns, because events from before they left can still be late.
CREATE TABLE tombstone (
    person      bytea       PRIMARY KEY,
    left_at     timestamptz NOT NULL,
    returned_at timestamptz
);

-- The partitions of compacted topics that this database was filled from. One without a row is read from its beginning,
-- whatever the consumer group has committed: the group may be older than the database.
CREATE TABLE filled_from (
    topic     text        NOT NULL,
    partition integer     NOT NULL,
    filled_at timestamptz NOT NULL,
    PRIMARY KEY (topic, partition)
);

-- A database that was in use before this table existed has been filled: its service's own tables are there already.
INSERT INTO filled_from (topic, partition, filled_at)
SELECT '*', -1, now() FROM flyway_schema_history WHERE version = '1' AND success;
