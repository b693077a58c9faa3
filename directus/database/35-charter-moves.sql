-- A charter that moves after it was confirmed is told to everybody who planned with it, by whichever door it was moved:
-- the message stands in the outbox with the times before and after. Seconds are no move.

CREATE OR REPLACE FUNCTION hs.is_sure(status text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT status IN ('confirmed', 'in_progress')
$$;

CREATE OR REPLACE FUNCTION hs.slot_of(of bookings) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT jsonb_build_object('yacht', of.yacht, 'starts_at', date_trunc('minute', of.starts_at),
		'ends_at', date_trunc('minute', of.ends_at))
$$;

CREATE OR REPLACE FUNCTION hs.tell_charter_move() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF hs.importing() OR NOT (hs.is_sure(OLD.status) AND hs.is_sure(NEW.status)) OR hs.slot_of(OLD) = hs.slot_of(NEW) THEN
		RETURN NULL;
	END IF;
	INSERT INTO outbox (topic, aggregate, payload)
	VALUES ('booking.moved', 'booking:' || NEW.id, jsonb_build_object('booking', NEW.id, 'number', NEW.number,
		'sequence', NEW.calendar_sequence, 'at', now(), 'was', hs.slot_of(OLD), 'is', hs.slot_of(NEW)));
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_85_tell_charter_move AFTER UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.tell_charter_move();
