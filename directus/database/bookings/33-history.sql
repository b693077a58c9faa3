-- Every change of a booking's status or dates, and every one that says why, leaves a history row that nobody can change.
-- A change of status leaves a message in the outbox as well.

-- "Sat 21 Nov 2026, 10:00" from "2026-11-21 10:00".
CREATE OR REPLACE FUNCTION hs.in_words(wall_clock text) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT to_char(wall_clock::timestamp, 'Dy FMDD Mon YYYY, HH24:MI')
$$;

CREATE OR REPLACE FUNCTION hs.what_moved(was bookings, is_now bookings) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT concat_ws(' ',
		CASE WHEN was.yacht <> is_now.yacht THEN format('Moved from %s to %s.',
			(SELECT name FROM yachts WHERE id = was.yacht), (SELECT name FROM yachts WHERE id = is_now.yacht)) END,
		CASE WHEN was.starts_at <> is_now.starts_at
			THEN format('Moved from %s to %s.', hs.in_words(was.starts_local), hs.in_words(is_now.starts_local))
		WHEN was.ends_at <> is_now.ends_at
			THEN format('Ends %s instead of %s.', hs.in_words(is_now.ends_local), hs.in_words(was.ends_local)) END)
$$;

CREATE OR REPLACE FUNCTION hs.record_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.change_reason IS NULL AND (OLD.status, OLD.yacht, OLD.starts_at, OLD.ends_at)
		IS NOT DISTINCT FROM (NEW.status, NEW.yacht, NEW.starts_at, NEW.ends_at) THEN
		RETURN NEW;
	END IF;
	INSERT INTO booking_events (booking, at, actor, from_status, to_status, reason)
	VALUES (NEW.id, hs.clock(), hs.actor(OLD, NEW), OLD.status, NEW.status,
		coalesce(NEW.change_reason, CASE WHEN OLD.status = NEW.status THEN hs.what_moved(OLD, NEW) END));
	NEW.change_reason := NULL;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.record_beginning() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO booking_events (booking, at, actor, from_status, to_status, reason)
	VALUES (NEW.id, hs.clock(), NEW.changed_by, NULL, NEW.status, NEW.change_reason);
	IF NEW.change_reason IS NOT NULL THEN
		UPDATE bookings SET change_reason = NULL WHERE id = NEW.id;
	END IF;
	RETURN NULL;
END $$;

-- Whether its guest does this to the booking. Whoever opened the booking for the change knows by what right they came, by
-- the link or by the account, and names the booking here; who is signed in does not tell.
CREATE OR REPLACE FUNCTION hs.is_by_guest(of bookings) RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT coalesce(current_setting('harborsmith.by_guest', true), '') = of.id::text
$$;

CREATE OR REPLACE FUNCTION hs.tell_status() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF hs.importing() OR (TG_OP = 'UPDATE' AND OLD.status = NEW.status) THEN
		RETURN NULL;
	END IF;
	INSERT INTO outbox (topic, aggregate, payload)
	VALUES ('booking.' || NEW.status, 'booking:' || NEW.id, jsonb_build_object('booking', NEW.id, 'number', NEW.number,
		'from', CASE WHEN TG_OP = 'UPDATE' THEN OLD.status END, 'to', NEW.status)
		|| CASE WHEN NEW.status IN ('cancelled', 'no_show') THEN jsonb_build_object('refund_cents', NEW.refund_cents,
			'refund_choice', NEW.refund_choice, 'by_guest', hs.is_by_guest(NEW), 'paid_cents', NEW.paid_cents,
			'earlier_cents', NEW.refunded_cents + NEW.refunding_cents) ELSE '{}' END);
	RETURN NULL;
END $$;

-- Deleting a user's account empties the actor of their rows; nothing else about a history row ever changes.
CREATE OR REPLACE FUNCTION hs.keep_history() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	without_actor booking_events := OLD;
BEGIN
	without_actor.actor := NULL;
	IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 AND NEW IS NOT DISTINCT FROM without_actor THEN
		RETURN NEW;
	END IF;
	PERFORM hs.refuse('HS003', 'The history of a booking is only ever added to.');
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_80_history BEFORE UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.record_change();
CREATE OR REPLACE TRIGGER hs_80_history_begins AFTER INSERT ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.record_beginning();
CREATE OR REPLACE TRIGGER hs_85_tell AFTER INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.tell_status();
CREATE OR REPLACE TRIGGER hs_10_keep BEFORE UPDATE OR DELETE ON booking_events
	FOR EACH ROW EXECUTE FUNCTION hs.keep_history();
CREATE OR REPLACE TRIGGER hs_90_no_truncate BEFORE TRUNCATE ON booking_events
	FOR EACH STATEMENT EXECUTE FUNCTION hs.forbid('The history of a booking is only ever added to.');
