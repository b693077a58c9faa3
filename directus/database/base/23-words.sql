-- A column that is one of a list takes no other word: programs, letters and pages know those of the list. The lists are the
-- schema's own choices (from-schema). A row from before keeps what it has until that is changed.

CREATE OR REPLACE FUNCTION hs.refuse_word(field text, words text[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM hs.refuse_field(field, format('Here stands one of: %s.', array_to_string(words, ', ')));
END $$;

CREATE OR REPLACE FUNCTION hs.refuse_words(field text, words text[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM hs.refuse_field(field, CASE WHEN words IS NULL THEN 'Here stands a list of words.'
		ELSE format('Here stands a list of any of: %s.', array_to_string(words, ', ')) END);
END $$;

-- Whether a JSON value is a list of words, of those given if any are. Nothing is no list that could be wrong; numbers count
-- as their digits.
CREATE OR REPLACE FUNCTION hs.is_list_of(given json, words text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE json_typeof(given) WHEN 'array' THEN NOT EXISTS (
		SELECT FROM json_array_elements(given) AS element
		WHERE json_typeof(element) NOT IN ('string', 'number') OR btrim(element #>> '{}') = ''
			OR (words IS NULL AND json_typeof(element) <> 'string') OR (element #>> '{}') <> ALL (words))
	ELSE coalesce(json_typeof(given) = 'null', true) END
$$;
