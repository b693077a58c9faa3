-- A link to a booking that went astray is made void by whoever may write `renew_link`: the version rises, older links stop
-- opening the booking, its guest gets the new one by mail and the history says so.

CREATE OR REPLACE FUNCTION hs.renew_link() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	moves boolean := (OLD.status, OLD.yacht, OLD.starts_at, OLD.ends_at)
		IS DISTINCT FROM (NEW.status, NEW.yacht, NEW.starts_at, NEW.ends_at);
BEGIN
	IF NEW.manage_version < OLD.manage_version THEN
		PERFORM hs.refuse_field('manage_version', 'links_void');
	END IF;
	IF NEW.renew_link IS NOT TRUE THEN
		RETURN NEW;
	END IF;
	NEW.manage_version := OLD.manage_version + 1;
	PERFORM hs.write_history(NEW.id, hs.actor(OLD, NEW), OLD.status, OLD.status, 'link_renewed', NULL,
		CASE WHEN NOT moves THEN NEW.change_reason END);
	PERFORM hs.emit('booking.link_renewed', 'booking:' || NEW.id, jsonb_build_object('booking', NEW.id, 'number', NEW.number));
	NEW.renew_link := false;
	IF NOT moves THEN
		NEW.change_reason := NULL;
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.begin_link() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	NEW.renew_link := false;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_35_link BEFORE UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.renew_link();
CREATE OR REPLACE TRIGGER hs_35_link_begins BEFORE INSERT ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.begin_link();
