-- A copy of what content published, from unknot.remedies; offer is null once it was withdrawn.
CREATE TABLE remedy (
    slug text PRIMARY KEY,
    version integer NOT NULL,
    offer jsonb
);
