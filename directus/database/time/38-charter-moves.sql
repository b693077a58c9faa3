-- A charter that moves after it was confirmed is told to everybody who planned with it, by whichever door it was moved:
-- the message stands in the outbox with the times before and after. Seconds are no move.

CREATE OR REPLACE FUNCTION hs.slot_of(of bookings) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT jsonb_build_object('yacht', of.yacht, 'starts_at', date_trunc('minute', of.starts_at),
		'ends_at', date_trunc('minute', of.ends_at))
$$;

-- A charter that has not begun is neither made for the past nor moved into it, except to correct what was written down
-- wrongly: then the change says why, for the history. What is under way is corrected freely, what is over not at all.
CREATE OR REPLACE FUNCTION hs.refuse_past() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	was bookings;
	field text;
BEGIN
	IF TG_OP = 'UPDATE' THEN
		was := OLD;
	END IF;
	IF hs.importing() OR NOT hs.is_ahead(coalesce(was.status, NEW.status)) THEN
		RETURN NEW;
	END IF;
	field := CASE
		WHEN NEW.starts_at IS DISTINCT FROM was.starts_at AND NEW.starts_at < date_trunc('minute', hs.clock()) THEN 'starts_at'
		WHEN NEW.ends_at IS DISTINCT FROM was.ends_at AND NEW.ends_at < date_trunc('minute', hs.clock()) THEN 'ends_at' END;
	IF field IS NULL OR length(NEW.change_reason) >= 10 THEN
		RETURN NEW;
	END IF;
	PERFORM hs.refuse_field(field, 'in_the_past', (SELECT jsonb_build_object('timezone', timezone,
		'at', CASE field WHEN 'starts_at' THEN NEW.starts_at ELSE NEW.ends_at END) FROM yachts WHERE id = NEW.yacht));
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_16_refuse_past BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.refuse_past();

CREATE OR REPLACE FUNCTION hs.tell_charter_move() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	-- What is over is corrected for the books, not for its guest.
	IF hs.importing() OR NOT (hs.is_standing(OLD.status) AND hs.is_standing(NEW.status)) OR hs.slot_of(OLD) = hs.slot_of(NEW)
		OR NEW.ends_at <= hs.clock() THEN
		RETURN NULL;
	END IF;
	PERFORM hs.emit('booking.moved', 'booking:' || NEW.id, jsonb_build_object('booking', NEW.id, 'number', NEW.number,
		'sequence', NEW.calendar_sequence, 'at', now(), 'was', hs.slot_of(OLD), 'is', hs.slot_of(NEW)));
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_85_tell_charter_move AFTER UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.tell_charter_move();
