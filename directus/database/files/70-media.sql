-- A new picture or film, a new original, or a retry is worked on; what is removed is cleaned up. Both by the outbox. What
-- was made of it is written so that every page can show it.

-- Whether a JSON value is an object whose members have these types.
CREATE OR REPLACE FUNCTION hs.has_types(given jsonb, types jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT jsonb_typeof(given) = 'object' AND NOT EXISTS (SELECT FROM jsonb_each_text(types) AS member
		WHERE jsonb_typeof(given -> member.key) IS DISTINCT FROM member.value)
$$;

-- Whether every element of a list is such an object; what is missing is an empty list.
CREATE OR REPLACE FUNCTION hs.is_list_with(given jsonb, types jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE coalesce(jsonb_typeof(given), 'array') WHEN 'array' THEN NOT EXISTS (
		SELECT FROM jsonb_array_elements(given) AS element WHERE NOT hs.has_types(element, types)) ELSE false END
$$;

CREATE OR REPLACE FUNCTION hs.is_film(given jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT hs.has_types(given, '{"master": "string", "renditions": "array"}')
		AND hs.is_list_with(given -> 'renditions', '{"width": "number", "height": "number", "bandwidth": "number"}')
		AND coalesce(jsonb_typeof(given -> 'poster'), 'null') IN ('string', 'null')
		AND coalesce(jsonb_typeof(given -> 'captions'), 'null') IN ('string', 'null')
$$;

CREATE OR REPLACE FUNCTION hs.are_renditions(given jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT jsonb_typeof(given) = 'object' AND hs.is_list_with(given -> 'images',
			'{"name": "string", "format": "string", "width": "number", "height": "number"}')
		AND (coalesce(jsonb_typeof(given -> 'video'), 'null') = 'null' OR hs.is_film(given -> 'video'))
$$;

CREATE OR REPLACE FUNCTION hs.check_renditions() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF json_typeof(NEW.renditions) <> 'null' AND (TG_OP = 'INSERT' OR NEW.renditions::text IS DISTINCT FROM OLD.renditions::text)
		AND NOT hs.are_renditions(NEW.renditions::jsonb) THEN
		PERFORM hs.refuse_field('renditions', 'renditions_form');
	END IF;
	RETURN NEW;
END $$;

-- A picture or film that comes with a new file is what that file is; what the worker finds inside has the last word.
CREATE OR REPLACE FUNCTION hs.take_kind_of_file() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' OR NEW.file IS DISTINCT FROM OLD.file THEN
		NEW.kind := coalesce((SELECT substring(type FROM '^(image|video)/') FROM directus_files WHERE id = NEW.file), NEW.kind);
	END IF;
	RETURN NEW;
END $$;

-- New subtitles are worked in as well, but until then the film goes on being shown. A worker that was overtaken by a newer
-- attempt writes with its own, lower number.
CREATE OR REPLACE FUNCTION hs.start_media_over() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.attempt < OLD.attempt THEN
		PERFORM hs.refuse('HS002', 'media_newer_attempt',
			jsonb_build_object('attempt', OLD.attempt));
	END IF;
	IF OLD.file <> NEW.file OR OLD.captions IS DISTINCT FROM NEW.captions THEN
		NEW.attempt := greatest(NEW.attempt, OLD.attempt + 1);
	END IF;
	IF OLD.file <> NEW.file THEN
		NEW.status := 'pending';
		NEW.progress := 0;
		NEW.failure := NULL;
		NEW.failure_reason := NULL;
		NEW.renditions := NULL;
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.announce_media() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND (OLD.file <> NEW.file OR NEW.attempt > OLD.attempt)) THEN
		PERFORM hs.emit('media.process', 'media:' || NEW.id,
			jsonb_build_object('media', NEW.id, 'file', NEW.file, 'attempt', NEW.attempt));
	END IF;
	IF TG_OP <> 'INSERT' AND (TG_OP = 'DELETE' OR OLD.file <> NEW.file)
		AND NOT EXISTS (SELECT FROM media WHERE file = OLD.file) THEN
		PERFORM hs.emit('media.removed', 'media:' || OLD.id,
			jsonb_build_object('media', OLD.id, 'file', OLD.file, 'prefix', OLD.file || '__'));
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_05_kind BEFORE INSERT OR UPDATE ON media
	FOR EACH ROW EXECUTE FUNCTION hs.take_kind_of_file();
CREATE OR REPLACE TRIGGER hs_08_renditions BEFORE INSERT OR UPDATE ON media
	FOR EACH ROW EXECUTE FUNCTION hs.check_renditions();
CREATE OR REPLACE TRIGGER hs_10_start_over BEFORE UPDATE ON media
	FOR EACH ROW EXECUTE FUNCTION hs.start_media_over();
CREATE OR REPLACE TRIGGER hs_70_tell AFTER INSERT OR UPDATE OR DELETE ON media
	FOR EACH ROW EXECUTE FUNCTION hs.announce_media();
