-- A new picture or film, a new original, or a retry is worked on; what is removed is cleaned up. Both by the outbox.

-- New subtitles are worked in as well, but until then the film goes on being shown.
CREATE OR REPLACE FUNCTION hs.start_media_over() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	NEW.attempt := greatest(NEW.attempt, OLD.attempt + 1);
	IF OLD.file <> NEW.file THEN
		NEW.status := 'pending';
		NEW.progress := 0;
		NEW.failure_reason := NULL;
		NEW.renditions := NULL;
	END IF;
	RETURN NEW;
END $$;

-- A worker that was overtaken by a newer attempt writes with its own, lower number.
CREATE OR REPLACE FUNCTION hs.keep_attempt() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM hs.refuse('HS002', 'A newer attempt at this picture or film is under way.',
		jsonb_build_object('attempt', OLD.attempt));
	RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION hs.tell_media() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'DELETE' THEN
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

CREATE OR REPLACE TRIGGER hs_05_keep_attempt BEFORE UPDATE ON media
	FOR EACH ROW WHEN (NEW.attempt < OLD.attempt) EXECUTE FUNCTION hs.keep_attempt();
CREATE OR REPLACE TRIGGER hs_10_start_over BEFORE UPDATE ON media
	FOR EACH ROW WHEN (OLD.file <> NEW.file OR OLD.captions IS DISTINCT FROM NEW.captions) EXECUTE FUNCTION hs.start_media_over();
CREATE OR REPLACE TRIGGER hs_70_tell AFTER INSERT OR DELETE ON media
	FOR EACH ROW EXECUTE FUNCTION hs.tell_media();
CREATE OR REPLACE TRIGGER hs_70_tell_again AFTER UPDATE ON media
	FOR EACH ROW WHEN (OLD.file <> NEW.file OR NEW.attempt > OLD.attempt) EXECUTE FUNCTION hs.tell_media();
