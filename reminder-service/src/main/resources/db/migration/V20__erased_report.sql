-- A report that its person erased while it held the plan: nothing of it is left but the hold, until a clinician's clearance.
ALTER TABLE report ADD COLUMN erased boolean NOT NULL DEFAULT false;
