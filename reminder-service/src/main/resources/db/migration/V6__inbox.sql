-- In which transaction a nudge came and in which its state changed last. Whether a snapshot knew that transaction tells
-- exactly what somebody who read with that snapshot has seen, whatever the order in which transactions committed.
ALTER TABLE nudge
    ADD COLUMN created_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();

CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
END $$;

CREATE TRIGGER note_change BEFORE UPDATE OF state ON nudge
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION note_change();

-- What may still expire, the oldest first.
CREATE INDEX nudge_open ON nudge (expires_at) WHERE state IN ('due', 'delivered', 'failed');

-- Whether somebody has what this transaction made of this nudge: they read everything with the snapshot base, and with
-- each snapshot of seen the nudges up to the one beside it.
CREATE FUNCTION is_had(made_in xid8, nudge uuid, base pg_snapshot, seen pg_snapshot[], up_to uuid[]) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
    SELECT pg_visible_in_snapshot(made_in, base)
        OR EXISTS (SELECT 1 FROM unnest(seen, up_to) AS layer (seen, up_to)
                   WHERE nudge <= layer.up_to AND pg_visible_in_snapshot(made_in, layer.seen))
$$;
