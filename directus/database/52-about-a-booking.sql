-- What is written about a booking names the yacht that it is on, and the guest whose it is.

CREATE OR REPLACE FUNCTION hs.guard_about_booking() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	named text := TG_ARGV[0];
	given uuid := (to_jsonb(NEW) ->> named)::uuid;
	booked uuid;
BEGIN
	IF NEW.booking IS NULL OR given IS NULL
		OR (TG_OP = 'UPDATE' AND (OLD.booking, to_jsonb(OLD) ->> named) IS NOT DISTINCT FROM (NEW.booking, given::text)) THEN
		RETURN NEW;
	END IF;
	SELECT (to_jsonb(b) ->> named)::uuid INTO booked FROM bookings b WHERE b.id = NEW.booking;
	IF FOUND AND booked IS DISTINCT FROM given THEN
		PERFORM hs.refuse_field('booking', CASE named WHEN 'yacht' THEN 'This booking is not on that yacht.'
			ELSE 'This booking is not that customer''s.' END);
	END IF;
	RETURN NEW;
END $$;

-- A reading is of now or of before: one of tomorrow would stand above every true one.
CREATE OR REPLACE FUNCTION hs.guard_reading() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	was meter_readings;
BEGIN
	IF TG_OP = 'UPDATE' THEN
		was := OLD;
	END IF;
	IF NEW.read_at IS DISTINCT FROM was.read_at AND NEW.read_at > hs.clock() + interval '1 hour' THEN
		PERFORM hs.refuse_field('read_at', 'A reading is of now or of before.');
	ELSIF NEW.engine_hours IS DISTINCT FROM was.engine_hours AND NEW.engine_hours < 0 THEN
		PERFORM hs.refuse_field('engine_hours', 'Engine hours are nothing or more.');
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_20_reading BEFORE INSERT OR UPDATE ON meter_readings
	FOR EACH ROW EXECUTE FUNCTION hs.guard_reading();
CREATE OR REPLACE TRIGGER hs_20_about_booking BEFORE INSERT OR UPDATE ON damage_reports
	FOR EACH ROW EXECUTE FUNCTION hs.guard_about_booking('yacht');
CREATE OR REPLACE TRIGGER hs_20_about_booking BEFORE INSERT OR UPDATE ON meter_readings
	FOR EACH ROW EXECUTE FUNCTION hs.guard_about_booking('yacht');
CREATE OR REPLACE TRIGGER hs_20_about_booking BEFORE INSERT OR UPDATE ON reviews
	FOR EACH ROW EXECUTE FUNCTION hs.guard_about_booking('yacht');
CREATE OR REPLACE TRIGGER hs_20_about_booking BEFORE INSERT OR UPDATE ON messages
	FOR EACH ROW EXECUTE FUNCTION hs.guard_about_booking('customer');
