-- One row a remedy: what is filtered on stands in columns, the whole of it in content.
CREATE TABLE remedy (
    slug          text PRIMARY KEY,
    version       integer NOT NULL CHECK (version >= 1),
    state         text NOT NULL CHECK (state IN ('PUBLISHED', 'WITHDRAWN')),
    kind          text NOT NULL,
    areas         text[] NOT NULL,
    causes        text[] NOT NULL,
    conditions    text[] NOT NULL,
    tools         text[] NOT NULL,
    blocked_by    text[] NOT NULL,
    at_desk       boolean NOT NULL,
    minutes       integer NOT NULL CHECK (minutes BETWEEN 1 AND 240),
    evidence_rank integer NOT NULL,
    whole_body    boolean GENERATED ALWAYS AS (cardinality(areas) = 0) STORED,
    content       jsonb NOT NULL,
    content_hash  text NOT NULL,
    changed_at    timestamptz NOT NULL
);

COMMENT ON COLUMN remedy.tools IS 'everything it can be done with, stand-ins included';
COMMENT ON COLUMN remedy.evidence_rank IS '0 is the best evidence';
COMMENT ON COLUMN remedy.content_hash IS 'SHA-256 of the content; a publication with the same hash changes nothing';

-- The order in which lists are read, page by page.
CREATE INDEX remedy_reading_order ON remedy (whole_body, evidence_rank, minutes, slug) WHERE state = 'PUBLISHED';
CREATE INDEX remedy_kind ON remedy (kind);
CREATE INDEX remedy_areas ON remedy USING gin (areas);
CREATE INDEX remedy_causes ON remedy USING gin (causes);
CREATE INDEX remedy_conditions ON remedy USING gin (conditions);
CREATE INDEX remedy_tools ON remedy USING gin (tools);
