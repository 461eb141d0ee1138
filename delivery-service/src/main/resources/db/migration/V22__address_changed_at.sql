-- For addresses that were announced lately of people whom nobody announced.
CREATE INDEX address_changed_at ON address (changed_at);
