-- What an erased report still holds back until a clinician's all-clear: whose it is, and nothing of what was told.
CREATE TABLE erased_hold (
    assessment uuid PRIMARY KEY,
    organisation text NOT NULL,
    employee text NOT NULL
);

CREATE INDEX erased_hold_person ON erased_hold (organisation, employee);
