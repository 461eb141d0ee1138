-- A remedy as content published it, with what decides how early it is suggested. Until now only a part was kept, so all remedies
-- are read again from unknot.remedies: no partition counts as read, no event as handled, and every version as newer.
ALTER TABLE remedy ADD COLUMN published jsonb;
UPDATE remedy SET version = 0;
DELETE FROM inbox WHERE source = '/content-service';
DELETE FROM filled_from WHERE topic LIKE '%unknot.remedies';
-- People are not read again: somebody who left and came back would be erased once more.
UPDATE filled_from SET topic = '*unknot.people' WHERE topic = '*';

-- For replicas of the release before, which still write it.
COMMENT ON COLUMN remedy.offer IS 'not read any more';
