-- Full-text search: one row for each text of a published remedy, kept by triggers, whoever changes the remedy.
CREATE EXTENSION IF NOT EXISTS unaccent;

-- A stop word is known by its accents ("für"), every other word is found without them ("Rücken", "rucken").
CREATE TEXT SEARCH DICTIONARY stop_de (TEMPLATE = simple, STOPWORDS = german, ACCEPT = false);
CREATE TEXT SEARCH DICTIONARY stop_es (TEMPLATE = simple, STOPWORDS = spanish, ACCEPT = false);

CREATE TEXT SEARCH CONFIGURATION search_en (COPY = english);
ALTER TEXT SEARCH CONFIGURATION search_en
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION search_de (COPY = german);
ALTER TEXT SEARCH CONFIGURATION search_de
    ALTER MAPPING FOR hword, hword_part, word WITH stop_de, unaccent, german_stem;
ALTER TEXT SEARCH CONFIGURATION search_de
    ALTER MAPPING FOR asciiword, asciihword, hword_asciipart WITH stop_de, german_stem;
CREATE TEXT SEARCH CONFIGURATION search_es (COPY = spanish);
ALTER TEXT SEARCH CONFIGURATION search_es
    ALTER MAPPING FOR hword, hword_part, word WITH stop_es, unaccent, spanish_stem;
CREATE TEXT SEARCH CONFIGURATION search_other (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION search_other
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

CREATE FUNCTION search_configuration(language text) RETURNS regconfig LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE split_part(lower(language), '-', 1)
        WHEN 'en' THEN 'search_en'::regconfig
        WHEN 'de' THEN 'search_de'::regconfig
        WHEN 'es' THEN 'search_es'::regconfig
        ELSE 'search_other'::regconfig
    END
$$;

-- What the vocabulary calls its keys in each language; the service fills it at its start.
CREATE TABLE search_label (
    language text NOT NULL,
    list     text NOT NULL,
    key      text NOT NULL,
    label    text NOT NULL,
    PRIMARY KEY (language, list, key)
);

CREATE TABLE remedy_text (
    slug     text NOT NULL REFERENCES remedy ON DELETE CASCADE,
    language text NOT NULL,
    words    tsvector NOT NULL,
    PRIMARY KEY (slug, language)
);

COMMENT ON COLUMN remedy_text.words IS 'A title, B summary, C labels of its words in the vocabulary, D steps';

CREATE INDEX remedy_text_words ON remedy_text USING gin (words);

CREATE FUNCTION remedy_labels(content jsonb, language text) RETURNS text LANGUAGE sql STABLE AS $$
    WITH named (list, key) AS (
        SELECT 'kinds', content ->> 'kind'
        UNION SELECT list, jsonb_array_elements_text(content -> list)
            FROM unnest(ARRAY['areas', 'causes', 'conditions']) AS list
        UNION SELECT 'tools', tool ->> 'tool' FROM jsonb_array_elements(content -> 'tools') AS tool
        UNION SELECT 'tools', jsonb_array_elements_text(tool -> 'standIns')
            FROM jsonb_array_elements(content -> 'tools') AS tool
    )
    SELECT coalesce(string_agg(label.label, '; '), '')
    FROM named
    JOIN search_label AS label USING (list, key)
    WHERE label.language = split_part(remedy_labels.language, '-', 1)
$$;

CREATE FUNCTION remedy_words(content jsonb, language text) RETURNS tsvector LANGUAGE sql STABLE AS $$
    SELECT setweight(to_tsvector(configuration, told ->> 'title'), 'A')
        || setweight(to_tsvector(configuration, told ->> 'summary'), 'B')
        || setweight(to_tsvector(configuration, remedy_labels(content, language)), 'C')
        || setweight(to_tsvector(configuration, told -> 'steps'), 'D')
    FROM (SELECT content -> 'texts' -> language, search_configuration(language)) AS text (told, configuration)
$$;

CREATE FUNCTION index_remedy(changed_slug text, state text, content jsonb) RETURNS void LANGUAGE sql AS $$
    DELETE FROM remedy_text WHERE slug = changed_slug;
    INSERT INTO remedy_text (slug, language, words)
    SELECT changed_slug, language, remedy_words(content, language)
    FROM jsonb_object_keys(content -> 'texts') AS language
    WHERE state = 'PUBLISHED';
$$;

CREATE FUNCTION index_changed_remedy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM index_remedy(NEW.slug, NEW.state, NEW.content);
    RETURN NULL;
END
$$;

CREATE TRIGGER remedy_is_indexed AFTER INSERT OR UPDATE OF slug, state, content ON remedy
    FOR EACH ROW EXECUTE FUNCTION index_changed_remedy();

SELECT index_remedy(slug, state, content) FROM remedy;

-- Any of the phrases. A German word also finds the compounds that begin with it.
CREATE FUNCTION search_query(phrases text[], language text) RETURNS tsquery LANGUAGE sql STABLE AS $$
    SELECT string_agg(
        CASE WHEN language = 'de' AND numnode(query) = 1 AND length(query::text) > 5 THEN query::text || ':*'
            ELSE '(' || query::text || ')'
        END, ' | ')::tsquery
    FROM unnest(phrases) AS phrase
    CROSS JOIN phraseto_tsquery(search_configuration(language), phrase) AS query
    WHERE numnode(query) > 0
$$;
