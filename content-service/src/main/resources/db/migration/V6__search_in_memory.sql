-- Remedies are searched in memory; nothing reads the full-text index of the database any more.
-- The extension unaccent stays, as it may belong to somebody else.
DROP TRIGGER remedy_is_indexed ON remedy;
DROP FUNCTION index_changed_remedy();
DROP FUNCTION index_remedy(text, text, jsonb);
DROP FUNCTION remedy_words(jsonb, text);
DROP FUNCTION without_warnings(text, text);
DROP FUNCTION remedy_labels(jsonb, text);
DROP FUNCTION search_query(text[], text);
DROP TABLE remedy_text;
DROP TABLE search_label;
DROP FUNCTION search_configuration(text);
DROP TEXT SEARCH CONFIGURATION search_en;
DROP TEXT SEARCH CONFIGURATION search_de;
DROP TEXT SEARCH CONFIGURATION search_es;
DROP TEXT SEARCH CONFIGURATION search_other;
DROP TEXT SEARCH DICTIONARY stop_de;
DROP TEXT SEARCH DICTIONARY stop_es;
