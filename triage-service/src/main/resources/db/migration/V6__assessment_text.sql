-- Read and written only whole. As jsonb, PostgreSQL took each result apart, which cost more than everything else that a report asks of it.
ALTER TABLE assessment
    ALTER COLUMN answers TYPE text USING answers::text,
    ALTER COLUMN result TYPE text USING result::text;
