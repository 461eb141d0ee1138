-- When what is known of the person was said: something older, such as a dead letter that is played again, changes nothing.
ALTER TABLE employee ADD COLUMN said_at timestamptz;
