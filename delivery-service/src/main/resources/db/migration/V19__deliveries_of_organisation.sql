-- A platform lists the failed deliveries of its organisation, the newest first.
ALTER TABLE delivery ADD COLUMN organisation text;
UPDATE delivery SET organisation = nudge.organisation FROM nudge WHERE nudge.id = delivery.nudge;
ALTER TABLE delivery ALTER COLUMN organisation SET NOT NULL;

DROP INDEX delivery_failed;
CREATE INDEX delivery_failed ON delivery (organisation, ended_at DESC, nudge, position) WHERE state = 'failed';
