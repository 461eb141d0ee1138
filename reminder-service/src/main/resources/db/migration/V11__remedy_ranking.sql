-- What decides how early a remedy is suggested, as JSON; null while content has not said.
ALTER TABLE remedy ADD COLUMN ranking text;
