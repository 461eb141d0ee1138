-- The key of each organisation, sealed with a master key that is only in the configuration.
CREATE TABLE story_key (
    organisation text PRIMARY KEY,
    sealed bytea NOT NULL
);

-- A story that its teller wanted kept, sealed with the organisation's key for this very report.
CREATE TABLE story (
    assessment uuid PRIMARY KEY REFERENCES assessment ON DELETE CASCADE,
    sealed bytea NOT NULL
);
