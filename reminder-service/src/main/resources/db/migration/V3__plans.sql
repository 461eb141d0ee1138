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

-- Plans that are there already: six weeks from their newest report on.
UPDATE plan SET begun = since;

UPDATE plan
SET screened = true, begun = newest.at, valid_to = CASE WHEN plan.held THEN NULL ELSE newest.at + interval '42 days' END
FROM (SELECT organisation, employee, max(greatest(completed_at, cleared_at)) AS at FROM report GROUP BY 1, 2) AS newest
WHERE newest.organisation = plan.organisation AND newest.employee = plan.employee;

-- What is to be looked at again: plans that end, and follow-ups that have passed.
CREATE INDEX plan_that_ends ON plan (valid_to) WHERE valid_to IS NOT NULL;

CREATE INDEX plan_to_follow_up ON plan (follow_up_on) WHERE follow_up_on IS NOT NULL;
