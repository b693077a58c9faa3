-- No charter is longer than anybody sails, or in years that are none, and neither is the day of its rest: programs that
-- reckon day by day rely on it. The same bounds as checkCharterSpan in @harborsmith/domain; a test compares the two. A
-- row from before keeps what it has until its time is changed.

CREATE OR REPLACE FUNCTION hs.check_charter_moment(field text, at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	years record := hs.years_of_charters();
BEGIN
	IF at < make_timestamptz(years.first_year, 1, 1, 0, 0, 0, 'UTC')
		OR at >= make_timestamptz(years.last_year + 1, 1, 1, 0, 0, 0, 'UTC') THEN
		PERFORM hs.refuse_field(field, 'time_out_of_range', to_jsonb(years));
	END IF;
END $$;

CREATE OR REPLACE FUNCTION hs.check_charter_span() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' OR OLD.balance_due_at IS DISTINCT FROM NEW.balance_due_at THEN
		PERFORM hs.check_charter_moment('balance_due_at', NEW.balance_due_at);
	END IF;
	IF TG_OP = 'UPDATE' AND (OLD.starts_at, OLD.ends_at) IS NOT DISTINCT FROM (NEW.starts_at, NEW.ends_at) THEN
		RETURN NEW;
	END IF;
	PERFORM hs.check_charter_moment('starts_at', NEW.starts_at);
	PERFORM hs.check_charter_moment('ends_at', NEW.ends_at);
	IF NEW.ends_at - NEW.starts_at > hs.longest_charter() THEN
		PERFORM hs.refuse_field('ends_at', 'charter_too_long',
			jsonb_build_object('days', extract(epoch FROM hs.longest_charter())::integer / 86400));
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_02_span BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.check_charter_span();
