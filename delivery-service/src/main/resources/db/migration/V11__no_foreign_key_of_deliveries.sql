-- Each delivery checked and locked its nudge, which doubled the cost of storing it. Both are written, and deleted, in one
-- transaction by one class.
ALTER TABLE delivery DROP CONSTRAINT delivery_nudge_fkey;
