-- A new picture or film, a new original, or a retry is worked on; what is removed is cleaned up. Both by the outbox.

-- New subtitles are worked in as well, but until then the film goes on being shown. A worker that was overtaken by a newer
-- attempt writes with its own, lower number.
CREATE OR REPLACE FUNCTION hs.start_media_over() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.attempt < OLD.attempt THEN
		PERFORM hs.refuse('HS002', 'A newer attempt at this picture or film is under way.',
			jsonb_build_object('attempt', OLD.attempt));
	END IF;
	IF OLD.file <> NEW.file OR OLD.captions IS DISTINCT FROM NEW.captions THEN
		NEW.attempt := greatest(NEW.attempt, OLD.attempt + 1);
	END IF;
	IF OLD.file <> NEW.file THEN
		NEW.status := 'pending';
		NEW.progress := 0;
		NEW.failure_reason := NULL;
		NEW.renditions := NULL;
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.tell_media() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND (OLD.file <> NEW.file OR NEW.attempt > OLD.attempt)) THEN
		INSERT INTO outbox (topic, aggregate, payload) VALUES ('media.process', 'media:' || NEW.id,
			jsonb_build_object('media', NEW.id, 'file', NEW.file, 'attempt', NEW.attempt));
	END IF;
	IF TG_OP <> 'INSERT' AND (TG_OP = 'DELETE' OR OLD.file <> NEW.file)
		AND NOT EXISTS (SELECT FROM media WHERE file = OLD.file) THEN
		INSERT INTO outbox (topic, aggregate, payload) VALUES ('media.removed', 'media:' || OLD.id,
			jsonb_build_object('media', OLD.id, 'file', OLD.file, 'prefix', OLD.file || '__'));
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_10_start_over BEFORE UPDATE ON media
	FOR EACH ROW EXECUTE FUNCTION hs.start_media_over();
CREATE OR REPLACE TRIGGER hs_70_tell AFTER INSERT OR UPDATE OR DELETE ON media
	FOR EACH ROW EXECUTE FUNCTION hs.tell_media();
