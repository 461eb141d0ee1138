-- What a nudge needs to know of a remedy beside its words: done at a desk or not, against which habit, with what care.
ALTER TABLE remedy
    ADD COLUMN causes    text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN at_desk   boolean NOT NULL DEFAULT true,
    ADD COLUMN warned_by text[]  NOT NULL DEFAULT '{}';

-- Grows with every change of the remedies, in its transaction; who keeps them in memory asks for it.
CREATE TABLE shelf (
    edition bigint NOT NULL
);

INSERT INTO shelf VALUES (0);

ALTER TABLE report
    ADD COLUMN causes      text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN provisional boolean NOT NULL DEFAULT false;

-- begun: when the first plan for the same report (or the first for prevention) began; a change of hours leaves it alone.
ALTER TABLE plan
    ADD COLUMN screened boolean NOT NULL DEFAULT false,
    ADD COLUMN causes   text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN begun    timestamptz NOT NULL DEFAULT 'epoch',
    ADD COLUMN valid_to timestamptz;

UPDATE plan SET begun = since, screened = area IS NOT NULL;

-- What is to be looked at again: plans that end, and holds whose follow-up has passed.
CREATE INDEX plan_that_ends ON plan (valid_to) WHERE valid_to IS NOT NULL;

CREATE INDEX plan_on_hold ON plan (follow_up_on) WHERE held;
