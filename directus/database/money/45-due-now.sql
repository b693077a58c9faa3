-- What is due when booking lies between one cent and the total; nothing is due only where the total is nothing. Less, and
-- a hold could neither be paid nor confirmed; more, and its guest would be asked for what no charter costs. What the rules
-- work out comes with its lines, by other triggers or with a new booking. A line may lower the total below it later, so
-- whoever asks for money or counts it goes by hs.due_now.

CREATE OR REPLACE FUNCTION hs.refuse_due_now(of bookings) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM hs.refuse_field('due_now_cents', CASE of.total_cents WHEN 0 THEN 'due_of_nothing' ELSE 'due_out_of_range' END,
		jsonb_build_object('total_cents', of.total_cents, 'currency', of.currency));
END $$;

CREATE OR REPLACE FUNCTION hs.check_due_now() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.due_now_cents < 0 THEN
			PERFORM hs.refuse_field('due_now_cents', 'due_negative');
		END IF;
		RETURN NEW;
	END IF;
	IF pg_trigger_depth() > 1 OR NEW.due_now_cents IS NOT DISTINCT FROM OLD.due_now_cents THEN
		RETURN NEW;
	END IF;
	PERFORM hs.refuse_while_paid(OLD);
	IF NEW.due_now_cents BETWEEN least(1, NEW.total_cents) AND NEW.total_cents THEN
		RETURN NEW;
	END IF;
	PERFORM hs.refuse_due_now(NEW);
	RETURN NEW;
END $$;

-- A new booking is compared with its lines at the commit, when they are there.
CREATE OR REPLACE FUNCTION hs.check_first_due_now() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	given bookings;
BEGIN
	SELECT * INTO given FROM bookings WHERE id = NEW.id;
	IF given.total_cents > 0 AND given.due_now_cents > given.total_cents AND NOT hs.importing() THEN
		PERFORM hs.refuse_due_now(given);
	END IF;
	RETURN NULL;
END $$;

-- The rest falls due as long before the charter as was agreed, by the clock at its berth; so does what may still be added
-- to a charter that is paid. A day that is past by then stays written down, so that a charter which moves back has its own
-- again; the rest is due at once then.
CREATE OR REPLACE FUNCTION hs.balance_follows_start() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	zone text;
BEGIN
	IF hs.importing() OR NOT hs.is_ahead(NEW.status)
		OR NEW.balance_due_at IS NULL OR NEW.balance_due_at IS DISTINCT FROM OLD.balance_due_at
		OR NEW.starts_at IS NOT DISTINCT FROM OLD.starts_at THEN
		RETURN NEW;
	END IF;
	SELECT timezone INTO zone FROM yachts WHERE id = NEW.yacht;
	NEW.balance_due_at := ((OLD.balance_due_at AT TIME ZONE zone)
		+ ((NEW.starts_at AT TIME ZONE zone) - (OLD.starts_at AT TIME ZONE zone))) AT TIME ZONE zone;
	PERFORM hs.check_charter_moment('balance_due_at', NEW.balance_due_at);
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_45_balance BEFORE UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.balance_follows_start();
CREATE OR REPLACE TRIGGER hs_45_due_now BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.check_due_now();
DROP TRIGGER IF EXISTS hs_45_first_due_now ON bookings;
CREATE CONSTRAINT TRIGGER hs_45_first_due_now AFTER INSERT ON bookings DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION hs.check_first_due_now();
