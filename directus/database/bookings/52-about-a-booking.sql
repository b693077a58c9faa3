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

CREATE OR REPLACE TRIGGER hs_20_about_booking BEFORE INSERT OR UPDATE ON damage_reports
	FOR EACH ROW EXECUTE FUNCTION hs.guard_about_booking('yacht');
CREATE OR REPLACE TRIGGER hs_20_about_booking BEFORE INSERT OR UPDATE ON meter_readings
	FOR EACH ROW EXECUTE FUNCTION hs.guard_about_booking('yacht');
CREATE OR REPLACE TRIGGER hs_20_about_booking BEFORE INSERT OR UPDATE ON reviews
	FOR EACH ROW EXECUTE FUNCTION hs.guard_about_booking('yacht');
CREATE OR REPLACE TRIGGER hs_20_about_booking BEFORE INSERT OR UPDATE ON messages
	FOR EACH ROW EXECUTE FUNCTION hs.guard_about_booking('customer');
