-- A booking that takes time of its yacht has exactly one block, in step with it in the same transaction.

CREATE OR REPLACE FUNCTION hs.block_kind(status text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE status WHEN 'pending' THEN 'hold' ELSE 'booking' END
$$;

CREATE OR REPLACE FUNCTION hs.keep_slot_in_step() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND (OLD.status, OLD.yacht, OLD.starts_at, OLD.ends_at)
		IS NOT DISTINCT FROM (NEW.status, NEW.yacht, NEW.starts_at, NEW.ends_at) THEN
		RETURN NULL;
	END IF;
	IF NOT hs.occupies(NEW.status) THEN
		IF TG_OP = 'UPDATE' AND hs.occupies(OLD.status) THEN
			DELETE FROM blocks WHERE booking = NEW.id;
		END IF;
	ELSIF TG_OP = 'INSERT' OR NOT hs.occupies(OLD.status) THEN
		INSERT INTO blocks
			(resource_kind, yacht, resource, kind, starts_at, ends_at, buffer_before_min, buffer_after_min, booking, source)
		SELECT 'yacht', id, id, hs.block_kind(NEW.status), NEW.starts_at, NEW.ends_at,
			buffer_before_min, buffer_after_min, NEW.id, 'booking'
		FROM yachts WHERE id = NEW.yacht;
	ELSIF (OLD.yacht, OLD.starts_at, OLD.ends_at) IS DISTINCT FROM (NEW.yacht, NEW.starts_at, NEW.ends_at) THEN
		UPDATE blocks SET yacht = yachts.id, resource = yachts.id, kind = hs.block_kind(NEW.status),
			starts_at = NEW.starts_at, ends_at = NEW.ends_at,
			buffer_before_min = yachts.buffer_before_min, buffer_after_min = yachts.buffer_after_min
		FROM yachts WHERE yachts.id = NEW.yacht AND blocks.booking = NEW.id;
	ELSE
		UPDATE blocks SET kind = hs.block_kind(NEW.status)
		WHERE booking = NEW.id AND kind <> hs.block_kind(NEW.status);
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_50_slot AFTER INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.keep_slot_in_step();
