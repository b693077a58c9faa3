-- Every change of a booking's status or dates, and every one that says why, leaves a history row that nobody can change.
-- A change of status leaves a message in the outbox as well.

-- A row of the history: a code of `@harborsmith/contract/words` with what belongs to it, and beside it what a person said.
-- Its moment is when its change began; rows are told in the order in which they were written, so that one of a change that
-- waited for another stands a microsecond behind it. No change lasts an hour.
CREATE OR REPLACE FUNCTION hs.write_history(of_booking uuid, actor uuid, from_status text, to_status text, code text,
	params jsonb DEFAULT NULL, reason text DEFAULT NULL) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO booking_events (booking, at, actor, from_status, to_status, code, params, reason)
	VALUES (of_booking, coalesce((SELECT max(earlier.at) + interval '1 microsecond' FROM booking_events earlier
		WHERE earlier.booking = of_booking AND earlier.at BETWEEN hs.clock() AND hs.clock() + interval '1 hour'), hs.clock()),
		actor, from_status, to_status, code, params::json, reason);
END $$;

-- Where a charter was and is, as far as that has changed: null when it has not. Times are those on the clock at the yacht.
CREATE OR REPLACE FUNCTION hs.what_moved(was bookings, is_now bookings) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT nullif(jsonb_strip_nulls(CASE WHEN was.yacht <> is_now.yacht THEN jsonb_build_object(
			'yacht_was', (SELECT name FROM yachts WHERE id = was.yacht),
			'yacht_is', (SELECT name FROM yachts WHERE id = is_now.yacht)) ELSE '{}' END
		|| CASE WHEN was.starts_at <> is_now.starts_at
			THEN jsonb_build_object('starts_was', was.starts_local, 'starts_is', is_now.starts_local) ELSE '{}' END
		-- A charter that moves and keeps its length by the clock ends as one expects.
		|| CASE WHEN was.ends_at <> is_now.ends_at AND (was.starts_at = is_now.starts_at
				OR was.ends_local::timestamp - was.starts_local::timestamp
					<> is_now.ends_local::timestamp - is_now.starts_local::timestamp)
			THEN jsonb_build_object('ends_was', was.ends_local, 'ends_is', is_now.ends_local) ELSE '{}' END), '{}')
$$;

-- What else was agreed and has changed: null when nothing has. Of a contact only which parts, for it is a person's own.
CREATE OR REPLACE FUNCTION hs.what_changed(was bookings, is_now bookings) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT nullif(jsonb_strip_nulls(CASE WHEN was.guests <> is_now.guests
			THEN jsonb_build_object('guests_was', was.guests, 'guests_is', is_now.guests) ELSE '{}' END
		|| CASE WHEN was.charter_type <> is_now.charter_type
			THEN jsonb_build_object('type_was', was.charter_type, 'type_is', is_now.charter_type) ELSE '{}' END
		|| CASE WHEN was.special_requests IS DISTINCT FROM is_now.special_requests THEN '{"wishes": true}'::jsonb ELSE '{}' END
		|| jsonb_build_object('contact', (SELECT jsonb_agg(part ORDER BY place)
			FROM unnest(hs.contact_parts()) WITH ORDINALITY AS parts (part, place)
			-- What an upgrade fills in was agreed by nobody.
			WHERE was.contact IS NOT NULL AND was.contact ->> part IS DISTINCT FROM is_now.contact ->> part))), '{}')
$$;

-- What moves, and what else changes, is told first and by a row of its own where the change says something more.
CREATE OR REPLACE FUNCTION hs.record_change() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	actor uuid := hs.actor(OLD, NEW);
	says_more boolean := NEW.change_code IS NOT NULL OR OLD.status <> NEW.status;
	moved jsonb;
	changed jsonb;
BEGIN
	IF NEW.change_reason IS NULL AND NOT says_more
		AND (OLD.yacht, OLD.starts_at, OLD.ends_at, OLD.guests, OLD.charter_type, OLD.special_requests, OLD.contact::text)
		IS NOT DISTINCT FROM
		(NEW.yacht, NEW.starts_at, NEW.ends_at, NEW.guests, NEW.charter_type, NEW.special_requests, NEW.contact::text) THEN
		RETURN NEW;
	END IF;
	moved := hs.what_moved(OLD, NEW);
	changed := hs.what_changed(OLD, NEW);
	IF NEW.change_reason IS NULL AND moved IS NULL AND changed IS NULL AND NOT says_more THEN
		RETURN NEW;
	END IF;
	IF moved IS NOT NULL AND (says_more OR changed IS NOT NULL) THEN
		PERFORM hs.write_history(NEW.id, actor, OLD.status, OLD.status, 'moved', moved);
		moved := NULL;
	END IF;
	IF changed IS NOT NULL AND says_more THEN
		PERFORM hs.write_history(NEW.id, actor, OLD.status, OLD.status, 'changed', changed);
		changed := NULL;
	END IF;
	PERFORM hs.write_history(NEW.id, actor, OLD.status, NEW.status, coalesce(NEW.change_code,
		CASE WHEN moved IS NOT NULL THEN 'moved' WHEN changed IS NOT NULL THEN 'changed' END),
		coalesce(moved, changed), NEW.change_reason);
	NEW.change_reason := NULL;
	NEW.change_code := NULL;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.record_beginning() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM hs.write_history(NEW.id, NEW.changed_by, NULL, NEW.status, NEW.change_code, NULL, NEW.change_reason);
	IF NEW.change_reason IS NOT NULL OR NEW.change_code IS NOT NULL THEN
		UPDATE bookings SET change_reason = NULL, change_code = NULL WHERE id = NEW.id;
	END IF;
	RETURN NULL;
END $$;

-- Whether its guest does this to the booking. Whoever opened the booking for the change knows by what right they came, by
-- the link or by the account, and names the booking here; who is signed in does not tell.
CREATE OR REPLACE FUNCTION hs.is_by_guest(of bookings) RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT coalesce(current_setting('harborsmith.by_guest', true), '') = of.id::text
$$;

CREATE OR REPLACE FUNCTION hs.announce_status() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF hs.importing() OR (TG_OP = 'UPDATE' AND OLD.status = NEW.status) THEN
		RETURN NULL;
	END IF;
	PERFORM hs.emit('booking.' || NEW.status, 'booking:' || NEW.id, jsonb_build_object('booking', NEW.id, 'number', NEW.number,
		'from', CASE WHEN TG_OP = 'UPDATE' THEN OLD.status END, 'to', NEW.status)
		|| CASE WHEN hs.is_called_off(NEW.status) THEN jsonb_build_object('refund_cents', NEW.refund_cents,
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
	IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 AND NEW::text = without_actor::text THEN
		RETURN NEW;
	END IF;
	PERFORM hs.refuse('HS003', 'history_kept');
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_80_history BEFORE UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.record_change();
CREATE OR REPLACE TRIGGER hs_80_history_begins AFTER INSERT ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.record_beginning();
CREATE OR REPLACE TRIGGER hs_85_tell AFTER INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.announce_status();
CREATE OR REPLACE TRIGGER hs_10_keep BEFORE UPDATE OR DELETE ON booking_events
	FOR EACH ROW EXECUTE FUNCTION hs.keep_history();
CREATE OR REPLACE TRIGGER hs_90_no_truncate BEFORE TRUNCATE ON booking_events
	FOR EACH STATEMENT EXECUTE FUNCTION hs.forbid('history_kept');
