-- The language in which a person is answered unless a request asks for another, as a BCP 47 tag. Unknown of those who were
-- enrolled before; they are answered in English until their next event.
ALTER TABLE employee ADD COLUMN language text;
