-- Caches of availability and of the fleet hear of every change they depend on: the yacht's id, or * for all. A booking
-- takes time and changes nothing else about the yacht: `calendar:` before the id says so.

-- Arguments: the column with the yacht's id (none: the whole fleet), and the columns that nobody waits for.
CREATE OR REPLACE FUNCTION hs.announce_change() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	of_column text := TG_ARGV[0];
	no_news text[] := TG_ARGV[1]::text[];
BEGIN
	IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - coalesce(no_news, '{}') = to_jsonb(NEW) - coalesce(no_news, '{}') THEN
		RETURN NULL;
	END IF;
	IF TG_OP <> 'INSERT' THEN
		PERFORM pg_notify('harborsmith_changes', coalesce(to_jsonb(OLD) ->> of_column, '*'));
	END IF;
	IF TG_OP <> 'DELETE' THEN
		PERFORM pg_notify('harborsmith_changes', coalesce(to_jsonb(NEW) ->> of_column, '*'));
	END IF;
	RETURN NULL;
END $$;

-- Blocks are written on every booking, so theirs is the plain and quick form.
CREATE OR REPLACE FUNCTION hs.announce_block() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'INSERT' AND OLD.yacht IS NOT NULL THEN
		PERFORM pg_notify('harborsmith_changes', 'calendar:' || OLD.yacht);
	END IF;
	IF TG_OP <> 'DELETE' AND NEW.yacht IS NOT NULL THEN
		PERFORM pg_notify('harborsmith_changes', 'calendar:' || NEW.yacht);
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_80_announce AFTER INSERT OR UPDATE OR DELETE ON blocks
	FOR EACH ROW EXECUTE FUNCTION hs.announce_block();

-- Progress of a film in the making is no news.
CREATE OR REPLACE TRIGGER hs_80_announce AFTER INSERT OR UPDATE OR DELETE ON media
	FOR EACH ROW EXECUTE FUNCTION hs.announce_change('yacht', '{progress,attempt,failure,failure_reason,date_updated}');

DO $$
DECLARE
	source record;
BEGIN
	FOR source IN SELECT * FROM (VALUES
		('yachts', 'id'), ('yachts_translations', 'yachts_id'), ('rates', 'yacht'), ('rate_rules', 'yacht'),
		('reviews', 'yacht'), ('extras', NULL), ('extras_translations', NULL), ('extras_yachts', NULL),
		('tax_rates', NULL), ('legal_limits', NULL), ('cancellation_policies', NULL), ('marinas', NULL),
		('marinas_translations', NULL), ('site_settings', NULL)
	) AS watched (name, yacht_column) LOOP
		EXECUTE format('CREATE OR REPLACE TRIGGER hs_80_announce AFTER INSERT OR UPDATE OR DELETE ON %I
			FOR EACH ROW EXECUTE FUNCTION hs.announce_change(%s)', source.name,
			coalesce(quote_literal(source.yacht_column), quote_literal('')));
	END LOOP;
END $$;
