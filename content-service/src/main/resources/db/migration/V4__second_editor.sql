-- A draft is published after another editor has looked at it. Rows are only added, like the revisions that they approve.
CREATE TABLE approval (
    slug        text NOT NULL,
    number      integer NOT NULL,
    approver    text NOT NULL,
    approved_at timestamptz NOT NULL,
    PRIMARY KEY (slug, number, approver),
    FOREIGN KEY (slug, number) REFERENCES revision
);

COMMENT ON COLUMN approval.approver IS 'the subject of an editor''s token, never that of the revision''s author';

-- A whole catalogue that one editor sent. It replaces the published one when another editor sends the same.
CREATE TABLE catalogue_proposal (
    content_hash text NOT NULL,
    edition      bigint NOT NULL,
    proposer     text NOT NULL,
    proposed_at  timestamptz NOT NULL,
    PRIMARY KEY (content_hash, edition, proposer)
);

COMMENT ON COLUMN catalogue_proposal.edition IS 'that was published when it was sent';
