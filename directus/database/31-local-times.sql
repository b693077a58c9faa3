-- The dates and times that staff, bookmarks and the dashboard read are those at the yacht.

CREATE OR REPLACE FUNCTION hs.fill_local_times() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	zone text;
	starts timestamp;
	ends timestamp;
BEGIN
	IF TG_OP = 'UPDATE' AND (OLD.yacht, OLD.starts_at, OLD.ends_at, OLD.starts_on, OLD.ends_on, OLD.starts_local, OLD.ends_local)
		IS NOT DISTINCT FROM
		(NEW.yacht, NEW.starts_at, NEW.ends_at, NEW.starts_on, NEW.ends_on, NEW.starts_local, NEW.ends_local) THEN
		RETURN NEW;
	END IF;
	SELECT timezone INTO zone FROM yachts WHERE id = NEW.yacht;
	starts := NEW.starts_at AT TIME ZONE zone;
	ends := NEW.ends_at AT TIME ZONE zone;
	NEW.starts_on := starts::date;
	NEW.ends_on := ends::date;
	NEW.starts_local := to_char(starts, 'Dy FMDD Mon YYYY, HH24:MI');
	NEW.ends_local := to_char(ends, 'Dy FMDD Mon YYYY, HH24:MI');
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_15_local_times BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.fill_local_times();
