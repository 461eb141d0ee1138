-- Everything that ever stood in a remedy, who wrote it and when. Rows are only added: the table is the history.
CREATE TABLE revision (
    slug         text NOT NULL,
    number       integer NOT NULL CHECK (number >= 1),
    state        text NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    version      integer NOT NULL CHECK (version >= 0),
    content      jsonb NOT NULL,
    author       text NOT NULL,
    from_release boolean NOT NULL,
    made_at      timestamptz NOT NULL,
    PRIMARY KEY (slug, number)
);

COMMENT ON COLUMN revision.version IS 'of the remedy as it was last announced; 0 before its first publication';
COMMENT ON COLUMN revision.author IS 'the subject of an editor''s token';
COMMENT ON COLUMN revision.from_release IS 'whether it came with the software and not from an editor';

CREATE FUNCTION refuse_to_rewrite_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the history of a remedy is only added to';
END
$$;

CREATE TRIGGER revision_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON revision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();

INSERT INTO revision (slug, number, state, version, content, author, from_release, made_at)
SELECT slug, 1, state, version, content, 'release', true, changed_at FROM remedy;

-- One row. Grows with every transaction that changes what is published; editors take turns by locking it.
CREATE TABLE edition (
    number bigint NOT NULL
);

INSERT INTO edition (number) VALUES (0);

-- Catalogues that came with the software and were taken already.
CREATE TABLE imported_release (
    content_hash text PRIMARY KEY,
    imported_at  timestamptz NOT NULL
);

-- Filters are answered from memory.
ALTER TABLE remedy
    DROP COLUMN whole_body,
    DROP COLUMN kind,
    DROP COLUMN areas,
    DROP COLUMN causes,
    DROP COLUMN conditions,
    DROP COLUMN tools,
    DROP COLUMN blocked_by,
    DROP COLUMN at_desk,
    DROP COLUMN minutes,
    DROP COLUMN evidence_rank,
    DROP COLUMN content_hash,
    ADD COLUMN edition bigint NOT NULL DEFAULT 0;

COMMENT ON COLUMN remedy.edition IS 'the edition that changed it last';

-- A replica asks for what changed since the edition that it holds.
CREATE INDEX remedy_edition ON remedy (edition);
