-- What is learned of a person. hours: which hours of the clock are known, as bits; weights: what speaks for and against
-- each of them, in nudges. forgotten_at: nothing that fell due up to then is learned again.
CREATE TABLE learned (
    organisation  text   NOT NULL,
    employee      text   NOT NULL,
    bucket        int    NOT NULL,
    since         date   NOT NULL,
    day           date   NOT NULL,
    hours         int    NOT NULL,
    weights       real[] NOT NULL,
    minutes       int    NOT NULL CHECK (minutes BETWEEN 30 AND 60),
    before        int    NOT NULL CHECK (before BETWEEN 30 AND 60),
    from_day      date   NOT NULL,
    good          real   NOT NULL,
    too_often     real   NOT NULL,
    forgotten_at  timestamptz,
    PRIMARY KEY (organisation, employee)
);

CREATE INDEX learned_of_bucket ON learned (bucket);

-- How often a person acted after a nudge that was sent, and after one that chance withheld, by week of learning.
CREATE TABLE trial (
    organisation   text NOT NULL,
    employee       text NOT NULL,
    kind           text NOT NULL,
    week           int  NOT NULL,
    sent           int  NOT NULL,
    sent_acted     int  NOT NULL,
    withheld       int  NOT NULL,
    withheld_acted int  NOT NULL,
    PRIMARY KEY (organisation, employee, kind, week)
);

-- Up to when what became of each share of the people's nudges is learned. Whoever holds a row learns that share.
CREATE TABLE learning (
    bucket  int         PRIMARY KEY,
    up_to   timestamptz NOT NULL
);
