-- A person's name carries no address, no markup and no second line, whoever writes it: names stand in letters to addresses
-- that strangers may have typed. The rule is that of `extensions/domain/src/contact/person-name.ts`; a test compares the
-- two. Rows from before stay until somebody writes the name again.

-- The name as it looks: full-width and mathematical letters as plain ones, without what nobody sees, every kind of full
-- stop and colon as the plain one.
CREATE OR REPLACE FUNCTION hs.seen_name(name text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
	SELECT regexp_replace(regexp_replace(regexp_replace(normalize(name, NFKC),
		'[\u00AD\u0600-\u0605\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\U000E0001-\U000E007F]',
		'', 'g'),
		'[\u0589\u06D4\u0701\u0702\u2024\u3002\uA4F8\uA60E\uFE52\uFF0E\uFF61\U00010A50\U0001D16D]', '.', 'g'),
		'[\u05C3\u0703\u0704\u2236\uA789\uFE55\uFF1A]', ':', 'g')
$$;

-- What is wrong with a name, as the code of its refusal; null for nothing. `\uFFFD` is what half a character becomes on its way here.
CREATE OR REPLACE FUNCTION hs.name_problem(name text) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	look text := regexp_replace(hs.seen_name(name), '(?<![A-Za-z\u0080-\U0010FFFF])([A-Z][a-z]{0,2})\.(?=[A-Z])', '\1. ', 'g');
BEGIN
	RETURN CASE
		WHEN name ~ '[\u0001-\u001F\u007F-\u009F\u2028\u2029\uFFFD]' THEN 'name_line'
		WHEN look ~ '[<>@]' OR look ~* '(?<![a-z])www(?![a-z])' OR look ~ '[^\s:]{2}\s*:(\S|\s*/)'
			OR look ~ '[^\s.]\s?\.[^\s.,;:!?()''"’“”/&+-]'
			THEN 'name_address'
	END;
END $$;

CREATE OR REPLACE FUNCTION hs.check_name(field text, name text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF hs.name_problem(name) IS NOT NULL THEN
		PERFORM hs.refuse_field(field, hs.name_problem(name));
	END IF;
END $$;

-- The columns that its arguments name, where they are written.
CREATE OR REPLACE FUNCTION hs.check_names() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	field text;
	written jsonb := to_jsonb(NEW);
	before jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) ELSE '{}' END;
BEGIN
	IF hs.importing() THEN
		RETURN NEW;
	END IF;
	FOREACH field IN ARRAY TG_ARGV LOOP
		IF written ->> field IS DISTINCT FROM before ->> field THEN
			PERFORM hs.check_name(field, written ->> field);
		END IF;
	END LOOP;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_13_names BEFORE INSERT OR UPDATE ON customers
	FOR EACH ROW EXECUTE FUNCTION hs.check_names('first_name', 'last_name', 'emergency_contact_name');
CREATE OR REPLACE TRIGGER hs_13_names BEFORE INSERT OR UPDATE ON crew_members
	FOR EACH ROW EXECUTE FUNCTION hs.check_names('first_name', 'last_name');
CREATE OR REPLACE TRIGGER hs_13_names BEFORE INSERT OR UPDATE ON waitlist_entries
	FOR EACH ROW EXECUTE FUNCTION hs.check_names('first_name');
CREATE OR REPLACE TRIGGER hs_13_names BEFORE INSERT OR UPDATE ON reviews
	FOR EACH ROW EXECUTE FUNCTION hs.check_names('author_name');

-- The language that a person is written to in is one of those that the company writes.
CREATE OR REPLACE FUNCTION hs.check_locale() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.locale IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.locale IS DISTINCT FROM OLD.locale)
		AND NOT EXISTS (SELECT FROM languages WHERE code = NEW.locale) THEN
		PERFORM hs.refuse_field('locale', 'locale_unknown');
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_14_locale BEFORE INSERT OR UPDATE ON customers
	FOR EACH ROW EXECUTE FUNCTION hs.check_locale();
CREATE OR REPLACE TRIGGER hs_14_locale BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.check_locale();
CREATE OR REPLACE TRIGGER hs_14_locale BEFORE INSERT OR UPDATE ON waitlist_entries
	FOR EACH ROW EXECUTE FUNCTION hs.check_locale();
CREATE OR REPLACE TRIGGER hs_14_locale BEFORE INSERT OR UPDATE ON reviews
	FOR EACH ROW EXECUTE FUNCTION hs.check_locale();
CREATE OR REPLACE TRIGGER hs_14_locale BEFORE INSERT OR UPDATE ON site_settings
	FOR EACH ROW EXECUTE FUNCTION hs.check_locale();
