-- What is due when booking lies between one cent and the total; nothing is due only where the total is nothing. Less, and
-- a hold could neither be paid nor confirmed; more, and its guest would be asked for what no charter costs. What the rules
-- work out comes with its lines, by other triggers or with a new booking.

CREATE OR REPLACE FUNCTION hs.check_due_now() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.due_now_cents < 0 THEN
			PERFORM hs.refuse_field('due_now_cents', 'What is due when booking is not less than nothing.');
		END IF;
		RETURN NEW;
	END IF;
	IF pg_trigger_depth() > 1 OR NEW.due_now_cents IS NOT DISTINCT FROM OLD.due_now_cents
		OR NEW.due_now_cents BETWEEN least(1, NEW.total_cents) AND NEW.total_cents THEN
		RETURN NEW;
	END IF;
	PERFORM hs.refuse_field('due_now_cents', CASE WHEN NEW.total_cents = 0 THEN 'Nothing is due of a booking that costs nothing.'
		ELSE format('What is due when booking is more than nothing and at most the total, %s.',
			hs.money(NEW.total_cents, NEW.currency)) END);
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_45_due_now BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.check_due_now();
