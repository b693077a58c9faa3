-- A booking moves only along the table of the domain, and not before its time; apply.ts copies both into booking_moves.

CREATE TABLE IF NOT EXISTS booking_moves (
	from_status text NOT NULL,
	to_status text NOT NULL,
	PRIMARY KEY (from_status, to_status)
);
-- Minutes after the start from which the move may be made, below zero before it; null at any time.
ALTER TABLE booking_moves ADD COLUMN IF NOT EXISTS opens_min integer;

ALTER TABLE bookings DROP CONSTRAINT IF EXISTS bookings_end_after_start;
ALTER TABLE bookings ADD CONSTRAINT bookings_end_after_start CHECK (ends_at > starts_at);
ALTER TABLE bookings DROP CONSTRAINT IF EXISTS bookings_have_guests;
ALTER TABLE bookings ADD CONSTRAINT bookings_have_guests CHECK (guests >= 1);

-- HS- and eight Crockford characters from a cryptographic source, for bookings that come without a number.
CREATE OR REPLACE FUNCTION hs.booking_number() RETURNS text
LANGUAGE sql VOLATILE AS $$
	SELECT 'HS-' || string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (get_byte(random.bytes, i) & 31) + 1, 1), '')
	FROM (SELECT uuid_send(gen_random_uuid()) AS bytes) AS random, unnest(ARRAY[0, 1, 2, 3, 4, 5, 9, 10]) AS i
$$;

-- A reason belongs to the change that brought it and to no later one: what a person says in `change_reason`, what the system
-- says by a code of `@harborsmith/contract/words` in `change_code`. What guests read as the reason of a cancellation is given
-- with it, or corrected afterwards; nothing is laid by for it.
CREATE OR REPLACE FUNCTION hs.own_reasons() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	was bookings;
BEGIN
	IF TG_OP = 'UPDATE' THEN
		was := OLD;
	END IF;
	NEW.change_reason := CASE WHEN NEW.change_reason IS DISTINCT FROM was.change_reason
		THEN nullif(btrim(NEW.change_reason), '') END;
	NEW.change_code := CASE WHEN NEW.change_code IS DISTINCT FROM was.change_code THEN NEW.change_code END;
	NEW.cancellation_code := was.cancellation_code;
	IF NEW.cancellation_reason IS DISTINCT FROM was.cancellation_reason AND btrim(NEW.cancellation_reason) <> ''
		AND NOT hs.is_called_off(NEW.status) AND NOT hs.importing() THEN
		PERFORM hs.refuse_field('cancellation_reason', 'cancellation_reason_early');
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.begin_booking() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.number IS NULL THEN
		NEW.number := hs.booking_number();
	END IF;
	IF NOT hs.is_ahead(NEW.status) AND NOT hs.importing() THEN
		PERFORM hs.refuse('HS002', 'first_status',
			jsonb_build_object('from', NULL, 'to', NEW.status, 'allowed', '["requested", "pending", "confirmed"]'::jsonb));
	END IF;
	IF NEW.status = 'confirmed' THEN
		NEW.confirmed_at := coalesce(NEW.confirmed_at, hs.clock());
	END IF;
	RETURN NEW;
END $$;

-- From when on a charter may become this; null at any time.
CREATE OR REPLACE FUNCTION hs.opens_at(of bookings, becomes text) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
	SELECT of.starts_at + make_interval(mins => max(opens_min)) FROM booking_moves WHERE to_status = becomes
$$;

-- What is over, or has run out, is what it was, from the very change that ends it: its price, its letters and the books rest
-- on it. Contact, notes and the reason of a cancellation are corrected all the same.
CREATE OR REPLACE FUNCTION hs.keep_what_is_over() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF (hs.is_over(OLD.status) OR hs.is_over(NEW.status)) AND NOT hs.importing()
		AND ((OLD.yacht, OLD.charter_type, OLD.guests, OLD.promo_code)
				IS DISTINCT FROM (NEW.yacht, NEW.charter_type, NEW.guests, NEW.promo_code)
			OR NOT hs.same_moment(OLD.starts_at, NEW.starts_at) OR NOT hs.same_moment(OLD.ends_at, NEW.ends_at)) THEN
		PERFORM hs.refuse('HS002', 'charter_is_over', jsonb_build_object('status',
			CASE WHEN hs.is_over(OLD.status) THEN OLD.status ELSE NEW.status END));
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.move_booking() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	allowed text[];
	open_from timestamptz;
BEGIN
	IF OLD.status = NEW.status THEN
		RETURN NEW;
	END IF;
	SELECT coalesce(array_agg(to_status ORDER BY to_status), '{}') INTO allowed
	FROM booking_moves WHERE from_status = OLD.status;
	IF NOT NEW.status = ANY (allowed) THEN
		PERFORM hs.refuse('HS002', 'move_not_allowed',
			jsonb_build_object('from', OLD.status, 'to', NEW.status, 'allowed', to_jsonb(allowed)));
	END IF;
	open_from := hs.opens_at(NEW, NEW.status);
	IF open_from > hs.clock() AND NOT hs.importing() THEN
		PERFORM hs.refuse('HS002', 'move_too_early', (SELECT jsonb_build_object('from', OLD.status, 'to', NEW.status,
			'opens_at', open_from, 'timezone', timezone) FROM yachts WHERE id = NEW.yacht));
	END IF;
	-- A change that waited for another began before it, and a clock may be a little fast: no step lies before the last one.
	CASE NEW.status
		WHEN 'confirmed' THEN NEW.confirmed_at := coalesce(NEW.confirmed_at, hs.clock());
		WHEN 'cancelled' THEN
			NEW.cancelled_at := coalesce(NEW.cancelled_at, greatest(NEW.confirmed_at, hs.clock()));
			NEW.cancellation_code := NEW.change_code;
			NEW.cancellation_reason := coalesce(CASE WHEN NEW.cancellation_reason IS DISTINCT FROM OLD.cancellation_reason
				THEN nullif(btrim(NEW.cancellation_reason), '') END, NEW.change_reason);
		WHEN 'in_progress' THEN NEW.checked_in_at := coalesce(NEW.checked_in_at, greatest(NEW.confirmed_at, hs.clock()));
		WHEN 'completed' THEN NEW.checked_out_at := coalesce(NEW.checked_out_at, greatest(NEW.checked_in_at, hs.clock()));
		ELSE NULL;
	END CASE;
	RETURN NEW;
END $$;

-- Calendars of guests accept a change only when SEQUENCE rises, so it never falls.
CREATE OR REPLACE FUNCTION hs.raise_calendar_sequence() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.confirmed_at IS NOT NULL AND (OLD.status, OLD.yacht, OLD.starts_at, OLD.ends_at)
		IS DISTINCT FROM (NEW.status, NEW.yacht, NEW.starts_at, NEW.ends_at) THEN
		NEW.calendar_sequence := OLD.calendar_sequence + 1;
	END IF;
	NEW.calendar_sequence := greatest(NEW.calendar_sequence, OLD.calendar_sequence);
	RETURN NEW;
END $$;

-- Reasons that no change has taken.
UPDATE bookings SET change_reason = NULL, change_code = NULL WHERE change_reason IS NOT NULL OR change_code IS NOT NULL;

CREATE OR REPLACE TRIGGER hs_05_reasons BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.own_reasons();
CREATE OR REPLACE TRIGGER hs_03_over BEFORE UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.keep_what_is_over();
CREATE OR REPLACE TRIGGER hs_10_begin BEFORE INSERT ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.begin_booking();
CREATE OR REPLACE TRIGGER hs_10_move BEFORE UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.move_booking();
CREATE OR REPLACE TRIGGER hs_30_sequence BEFORE UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.raise_calendar_sequence();
CREATE OR REPLACE TRIGGER hs_10_keep BEFORE DELETE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.forbid('booking_kept');
CREATE OR REPLACE TRIGGER hs_90_no_truncate BEFORE TRUNCATE ON bookings
	FOR EACH STATEMENT EXECUTE FUNCTION hs.forbid('bookings_kept');
