-- A warning never makes a remedy a hit: "dizzy" must not find what is to be stopped when dizzy, nor "black stools" the
-- medicine that can cause them. Sentences that tell to stop, forbid or send to a professional are left out of the index.
CREATE FUNCTION without_warnings(told text, language text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(string_agg(sentence, ' '), '')
    FROM regexp_split_to_table(told, '(?<=[.!?;])\s+') AS sentence
    WHERE sentence !~* CASE split_part(language, '-', 1)
        WHEN 'en' THEN '\m(stop|never|not in|see a doctor|doctor|pharmacist|midwife|ambulance|emergency|leaflet|get help|tell them|do not (take|use|do)|leave (it|this one) out)\M'
        WHEN 'de' THEN '\m(hör|brich|nie|niemals|nicht in der|arzt|ärztin|arztpraxis|ärztlich|ärztliche|hebamme|apotheke|rettungsdienst|notaufnahme|notfall|beipackzettel|hol dir (rat|hilfe)|lass (es|das|diese) weg|nimm es nie)\M'
        WHEN 'es' THEN '\m(déjalo|deja de|detente|nunca|no lo hagas|médico|médica|consulta|farmacia|matrona|ambulancia|urgencias|emergencia|prospecto|cuéntale|pide ayuda|no lo (tomes|uses)|sáltatelo)\M'
        ELSE '\m(stop)\M'
    END
$$;

-- The doctor's card is the one remedy that danger signs do not block: there the signs are what is looked for.
CREATE OR REPLACE FUNCTION remedy_words(content jsonb, language text) RETURNS tsvector LANGUAGE sql STABLE AS $$
    SELECT setweight(to_tsvector(configuration, told ->> 'title'), 'A')
        || setweight(to_tsvector(configuration,
            CASE WHEN content -> 'block' @> '["emergency-signs"]' THEN without_warnings(told ->> 'summary', language)
                ELSE told ->> 'summary'
            END), 'B')
        || setweight(to_tsvector(configuration, remedy_labels(content, language)), 'C')
        || setweight(to_tsvector(configuration, (
            SELECT coalesce(string_agg(
                CASE WHEN content -> 'block' @> '["emergency-signs"]' THEN without_warnings(step, language) ELSE step END,
                E'\n'), '')
            FROM jsonb_array_elements_text(told -> 'steps') AS step)), 'D')
    FROM (SELECT content -> 'texts' -> language, search_configuration(language)) AS text (told, configuration)
$$;

SELECT index_remedy(slug, state, content) FROM remedy;
