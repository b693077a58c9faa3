-- The dates and times that staff, bookmarks and the dashboard read are those at the yacht. They are written for programs,
-- and the app shows them in its reader's language. The days are kept as the moments at which they begin and end there, so
-- that "today" turns over at the yacht's own midnight, in summer and in winter.

CREATE OR REPLACE FUNCTION hs.fill_local_times() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	zone text;
	starts timestamp;
	ends timestamp;
	typed bookings := NEW;
BEGIN
	IF TG_OP = 'UPDATE' AND NEW.starts_day_from IS NOT NULL AND hs.local_times(OLD) = hs.local_times(NEW) THEN
		RETURN NEW;
	END IF;
	SELECT timezone INTO zone FROM yachts WHERE id = NEW.yacht;
	starts := NEW.starts_at AT TIME ZONE zone;
	ends := NEW.ends_at AT TIME ZONE zone;
	NEW.starts_on := starts::date;
	NEW.ends_on := ends::date;
	NEW.starts_local := to_char(starts, 'YYYY-MM-DD HH24:MI');
	NEW.ends_local := to_char(ends, 'YYYY-MM-DD HH24:MI');
	IF TG_OP = 'UPDATE' AND NOT hs.importing() THEN
		PERFORM hs.refuse_field(field, 'clock_follows_time')
		FROM (VALUES ('starts_local', typed.starts_local, OLD.starts_local, NEW.starts_local),
			('ends_local', typed.ends_local, OLD.ends_local, NEW.ends_local),
			('starts_on', typed.starts_on::text, OLD.starts_on::text, NEW.starts_on::text),
			('ends_on', typed.ends_on::text, OLD.ends_on::text, NEW.ends_on::text)) AS clock (field, given, was, is_now)
		WHERE given IS DISTINCT FROM was AND given IS DISTINCT FROM is_now;
	END IF;
	NEW.starts_week_from := (starts::date - 7)::timestamp AT TIME ZONE zone;
	NEW.starts_day_from := starts::date::timestamp AT TIME ZONE zone;
	NEW.starts_day_until := (starts::date + 1)::timestamp AT TIME ZONE zone;
	NEW.ends_day_from := ends::date::timestamp AT TIME ZONE zone;
	NEW.ends_day_until := (ends::date + 1)::timestamp AT TIME ZONE zone;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.local_times(of bookings) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT ROW(of.yacht, of.starts_at, of.ends_at, of.starts_on, of.ends_on, of.starts_local, of.ends_local,
		of.starts_week_from, of.starts_day_from, of.starts_day_until, of.ends_day_from, of.ends_day_until)::text
$$;

CREATE OR REPLACE TRIGGER hs_15_local_times BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.fill_local_times();

-- The same for blocked times and for jobs; what somebody types there is overwritten.
CREATE OR REPLACE FUNCTION hs.fill_block_clock() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	zone text := hs.zone_of(NEW.yacht, NEW.booking);
BEGIN
	NEW.starts_local := to_char(NEW.starts_at AT TIME ZONE zone, 'YYYY-MM-DD HH24:MI');
	NEW.ends_local := to_char(NEW.ends_at AT TIME ZONE zone, 'YYYY-MM-DD HH24:MI');
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.fill_job_clock() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	zone text := hs.zone_of(NEW.yacht);
BEGIN
	NEW.starts_local := to_char(NEW.starts_at AT TIME ZONE zone, 'YYYY-MM-DD HH24:MI');
	NEW.ends_local := to_char(NEW.ends_at AT TIME ZONE zone, 'YYYY-MM-DD HH24:MI');
	RETURN NEW;
END $$;

-- After hs_10_prepare, which names the yacht.
CREATE OR REPLACE TRIGGER hs_15_local_times BEFORE INSERT OR UPDATE ON blocks
	FOR EACH ROW EXECUTE FUNCTION hs.fill_block_clock();
CREATE OR REPLACE TRIGGER hs_15_local_times BEFORE INSERT OR UPDATE ON maintenance_jobs
	FOR EACH ROW EXECUTE FUNCTION hs.fill_job_clock();

-- A yacht that goes to sea elsewhere takes the clocks of its bookings, blocked times and jobs along; the moments stay.
CREATE OR REPLACE FUNCTION hs.follow_timezone() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.timezone <> NEW.timezone THEN
		UPDATE bookings SET starts_day_from = NULL WHERE yacht = NEW.id;
		UPDATE blocks SET starts_local = NULL WHERE yacht = NEW.id
			OR (crew_member IS NOT NULL AND booking IN (SELECT id FROM bookings WHERE yacht = NEW.id));
		UPDATE maintenance_jobs SET starts_local = NULL WHERE yacht = NEW.id;
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_15_timezone AFTER UPDATE ON yachts
	FOR EACH ROW EXECUTE FUNCTION hs.follow_timezone();

UPDATE bookings SET starts_day_from = NULL WHERE starts_day_from IS NULL;
UPDATE maintenance_jobs SET starts_local = NULL WHERE starts_local IS NULL AND starts_at IS NOT NULL;
