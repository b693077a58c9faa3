-- A stored file bears its own id and nothing else. Directus deletes and replaces by the beginning of that name, and a
-- resumable upload says itself which file it takes the place of: a name or a target of somebody else's choosing would
-- take another person's file away.

-- The part of a stored name by which Directus finds what belongs to a file.
CREATE OR REPLACE FUNCTION hs.stored_name(filename_disk text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
	SELECT regexp_replace(regexp_replace(filename_disk, '^.*/', ''), '(.)\.[^.]*$', '\1')
$$;

CREATE OR REPLACE FUNCTION hs.keep_file_apart() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	metadata jsonb;
BEGIN
	IF TG_OP = 'DELETE' THEN
		IF OLD.filename_disk IS NOT NULL AND EXISTS (SELECT FROM directus_files
			WHERE id <> OLD.id AND starts_with(filename_disk, hs.stored_name(OLD.filename_disk))) THEN
			PERFORM hs.refuse('HS003', 'Deleting this file would take another one away.');
		END IF;
		RETURN OLD;
	END IF;
	IF TG_OP = 'UPDATE' AND (NEW.id <> OLD.id OR NEW.storage IS DISTINCT FROM OLD.storage) THEN
		PERFORM hs.refuse('HS003', 'Where a file is stored is not for people to choose.');
	END IF;
	IF NEW.filename_disk IS NOT NULL AND NEW.filename_disk !~ ('^' || NEW.id || '(\.[^./\\]*)?$')
		AND (TG_OP = 'INSERT' OR NEW.filename_disk IS DISTINCT FROM OLD.filename_disk) THEN
		PERFORM hs.refuse('HS003', 'Under which name a file is stored is not for people to choose.');
	END IF;
	metadata := NEW.tus_data::jsonb -> 'metadata';
	IF metadata ->> 'replace_id' IS DISTINCT FROM metadata ->> 'id' AND metadata ->> 'replace_id' IS NOT NULL THEN
		PERFORM hs.refuse('HS003', 'An upload takes the place of the file that it names, and of no other.');
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_10_keep_apart BEFORE INSERT OR UPDATE OR DELETE ON directus_files
	FOR EACH ROW EXECUTE FUNCTION hs.keep_file_apart();
