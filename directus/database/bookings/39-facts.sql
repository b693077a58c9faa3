-- Facts of a booking that programs and money rely on follow what has happened: nobody writes them down otherwise. Bringing
-- the past in (hs.importing) tells its own.

CREATE OR REPLACE FUNCTION hs.is_now(at timestamptz) RETURNS boolean
LANGUAGE sql VOLATILE AS $$
	SELECT coalesce(at BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute', false)
$$;

-- A moment that goes with a change of the status: set in that very change, to its own time, and never again.
CREATE OR REPLACE FUNCTION hs.keep_moment(field text, was timestamptz, given timestamptz, comes boolean, word text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF NOT hs.same_moment(was, given) AND NOT (comes AND hs.is_now(given)) THEN
		PERFORM hs.refuse_field(field, 'moment_follows', jsonb_build_object('moment', word));
	END IF;
END $$;

CREATE OR REPLACE FUNCTION hs.check_hold_end(of bookings) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF of.status <> 'pending' THEN
		PERFORM hs.refuse_field('hold_expires_at', 'hold_only_pending');
	ELSIF of.hold_expires_at IS NULL OR of.hold_expires_at > now() + interval '30 days'
		OR of.hold_expires_at > greatest(of.starts_at, now() + interval '1 hour') THEN
		PERFORM hs.refuse_field('hold_expires_at', 'hold_end_range');
	END IF;
END $$;

-- Whether the ledger knows what this says about the deposit.
CREATE OR REPLACE FUNCTION hs.deposit_is(of_booking uuid, said text) RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN said IN ('none', 'scheduled')
		THEN NOT EXISTS (SELECT FROM payments WHERE booking = of_booking AND kind LIKE 'deposit\_%' AND status = 'succeeded')
		WHEN said = 'failed'
		THEN EXISTS (SELECT FROM payments WHERE booking = of_booking AND kind LIKE 'deposit\_%' AND status = 'failed')
		ELSE EXISTS (SELECT FROM payments WHERE booking = of_booking AND status = 'succeeded' AND kind = CASE said
			WHEN 'held' THEN 'deposit_hold' WHEN 'released' THEN 'deposit_release' WHEN 'captured' THEN 'deposit_capture' END)
	END
$$;

-- When guests came aboard or left is seen, never foreseen, and belongs to the steps: it is written with them, or corrected
-- afterwards. A person's clock may be a little fast.
CREATE OR REPLACE FUNCTION hs.check_seen(field text, at timestamptz, of bookings) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF at IS NOT NULL AND field = 'checked_in_at' AND of.status NOT IN ('in_progress', 'completed') THEN
		PERFORM hs.refuse_field(field, 'aboard_by_check_in');
	ELSIF at IS NOT NULL AND field = 'checked_out_at' AND of.status <> 'completed' THEN
		PERFORM hs.refuse_field(field, 'left_by_check_out');
	ELSIF at > clock_timestamp() + interval '5 minutes' THEN
		PERFORM hs.refuse_field(field, 'aboard_in_future');
	ELSIF at < hs.opens_at(of, 'in_progress') THEN
		PERFORM hs.refuse_field(field, 'aboard_too_early');
	ELSIF of.checked_out_at < of.checked_in_at THEN
		PERFORM hs.refuse_field(field, 'left_before_aboard');
	END IF;
END $$;

CREATE OR REPLACE FUNCTION hs.keep_facts() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	was bookings;
	comes boolean;
BEGIN
	IF hs.importing() THEN
		RETURN NEW;
	END IF;
	IF TG_OP = 'UPDATE' THEN
		was := OLD;
	END IF;
	comes := NEW.status IS DISTINCT FROM was.status;
	PERFORM hs.keep_moment('confirmed_at', was.confirmed_at, NEW.confirmed_at, comes AND NEW.status = 'confirmed', 'confirmed');
	PERFORM hs.keep_moment('cancelled_at', was.cancelled_at, NEW.cancelled_at, comes AND NEW.status = 'cancelled', 'cancelled');
	IF NOT hs.same_moment(was.request_expires_at, NEW.request_expires_at) THEN
		PERFORM hs.refuse_field('request_expires_at', 'request_end_follows');
	END IF;
	IF NOT hs.same_moment(was.hold_expires_at, NEW.hold_expires_at) THEN
		PERFORM hs.check_hold_end(NEW);
	END IF;
	IF coalesce(NEW.hold_extended, false) <> coalesce(was.hold_extended, false)
		AND NOT coalesce(NEW.hold_extended AND NEW.status = 'pending' AND NEW.hold_expires_at > was.hold_expires_at, false) THEN
		PERFORM hs.refuse_field('hold_extended', 'hold_extended_once');
	END IF;
	IF NEW.deposit_status IS DISTINCT FROM coalesce(was.deposit_status, 'none')
		AND NOT coalesce(hs.deposit_is(NEW.id, NEW.deposit_status), false) THEN
		PERFORM hs.refuse_field('deposit_status', 'deposit_follows');
	END IF;
	IF NOT hs.same_moment(was.checked_in_at, NEW.checked_in_at) THEN
		IF NEW.checked_in_at IS NULL AND was.status IN ('in_progress', 'completed') THEN
			PERFORM hs.refuse_field('checked_in_at', 'aboard_time_needed');
		END IF;
		PERFORM hs.check_seen('checked_in_at', NEW.checked_in_at, NEW);
	ELSIF NEW.checked_in_at < hs.opens_at(NEW, 'in_progress') AND NOT hs.same_moment(was.starts_at, NEW.starts_at) THEN
		PERFORM hs.refuse_field('starts_at', 'aboard_already', (SELECT jsonb_build_object('at', NEW.checked_in_at,
			'timezone', timezone) FROM yachts WHERE id = NEW.yacht));
	END IF;
	IF NOT hs.same_moment(was.checked_out_at, NEW.checked_out_at) THEN
		IF NEW.checked_out_at IS NULL AND was.status = 'completed' THEN
			PERFORM hs.refuse_field('checked_out_at', 'left_time_needed');
		END IF;
		PERFORM hs.check_seen('checked_out_at', NEW.checked_out_at, NEW);
	END IF;
	RETURN NEW;
END $$;

-- Money that has moved has moved; a day's grace for the clocks of other places. No company here is older than this century.
CREATE OR REPLACE FUNCTION hs.check_payment_date() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.processed_at < '2000-01-01T00:00Z' THEN
		PERFORM hs.refuse_field('processed_at', 'payment_long_ago');
	ELSIF NEW.processed_at > now() + interval '1 day' AND NOT hs.importing() THEN
		PERFORM hs.refuse_field('processed_at', 'payment_future');
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_04_facts BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.keep_facts();
CREATE OR REPLACE TRIGGER hs_09_date BEFORE INSERT ON payments
	FOR EACH ROW EXECUTE FUNCTION hs.check_payment_date();
