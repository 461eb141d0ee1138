-- Where a slot and its nudge come from. Until now the slot's number told: below zero the answer to a report, from 10000 up
-- a one-off; and a nudge's turn below zero told an answer. The default is for rows that an older replica writes while the
-- newer ones are being started.
ALTER TABLE slot ADD COLUMN source text NOT NULL DEFAULT 'plan' CHECK (source IN ('plan', 'report', 'snooze', 'owed'));
ALTER TABLE nudge ADD COLUMN source text NOT NULL DEFAULT 'plan' CHECK (source IN ('plan', 'report', 'snooze', 'owed'));

UPDATE slot SET source = 'report' WHERE slot < 0;

-- A one-off is a snooze if an earlier nudge about the same kind was put off; a break that was owed had none.
UPDATE slot SET source = CASE WHEN EXISTS (
        SELECT FROM nudge n
        WHERE n.organisation = slot.organisation AND n.employee = slot.employee AND n.state = 'snoozed'
          AND slot.kind = n.kinds[1] AND n.due_at < slot.due_at AND n.due_at > slot.due_at - interval '3 days')
    THEN 'snooze' ELSE 'owed' END
WHERE slot >= 10000;

UPDATE nudge SET source = 'report', turn = 0 WHERE turn < 0;

UPDATE nudge SET source = slot.source FROM slot
WHERE slot.nudge = nudge.id AND slot.state <> 'merged' AND slot.source IN ('snooze', 'owed');
