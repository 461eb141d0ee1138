-- People whom an identity provider manages by SCIM. "sealed" is what it reads back and nobody else needs: names and e-mail
-- addresses, encrypted. The hashes are keyed and find a person by what they go by at the provider.
CREATE TABLE scim_user (
    organisation text        NOT NULL,
    employee     text        NOT NULL,
    user_name    bytea       NOT NULL,
    external_id  bytea,
    emails       bytea[]     NOT NULL,
    sealed       bytea       NOT NULL,
    version      int         NOT NULL,
    created_at   timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL,
    PRIMARY KEY (organisation, employee),
    CONSTRAINT scim_user_name UNIQUE (organisation, user_name)
);

CREATE INDEX scim_user_external_id ON scim_user (organisation, external_id);

-- Who was switched off and may be switched on again, as the same keyed hash as in tombstone.
CREATE TABLE scim_inactive (
    person bytea       PRIMARY KEY,
    since  timestamptz NOT NULL
);
