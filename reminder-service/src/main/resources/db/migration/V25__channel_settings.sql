-- How long each channel waits for its turn and what it may say, one "email 30 full" an item.
ALTER TABLE preferences ADD COLUMN channel_settings text[] NOT NULL DEFAULT '{}';
