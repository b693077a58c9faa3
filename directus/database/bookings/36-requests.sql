-- A request takes no time of its yacht. It waits for the office's answer, then, approved, it is held for the guest's
-- payment: longer than a hold that is placed while somebody sits at the form.

CREATE OR REPLACE FUNCTION hs.request_minutes(which text, otherwise integer) RETURNS interval
LANGUAGE sql STABLE AS $$
	SELECT make_interval(mins => coalesce((SELECT (to_jsonb(s) ->> which)::integer FROM site_settings s LIMIT 1), otherwise))
$$;

CREATE OR REPLACE FUNCTION hs.date_request() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	given timestamptz := NEW.hold_expires_at;
BEGIN
	IF NEW.status = 'requested' THEN
		NEW.request_expires_at := least(NEW.starts_at,
			coalesce(NEW.request_expires_at, now() + hs.request_minutes('request_answer_minutes', 1440)));
	ELSIF TG_OP = 'UPDATE' AND OLD.status = 'requested' AND NEW.status = 'pending' THEN
		NEW.hold_expires_at := CASE WHEN given IS DISTINCT FROM OLD.hold_expires_at AND given > now() THEN given
			ELSE least(NEW.starts_at, now() + hs.request_minutes('request_hold_minutes', 1440)) END;
		NEW.hold_extended := false;
	END IF;
	RETURN NEW;
END $$;

-- Approved with nothing to pay now: there is nothing left to wait for.
CREATE OR REPLACE FUNCTION hs.confirm_unpaid_approval() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.status = 'requested' AND NEW.status = 'pending' AND hs.is_due_paid(NEW) THEN
		UPDATE bookings SET status = 'confirmed', change_code = 'nothing_due' WHERE id = NEW.id AND status = 'pending';
	END IF;
	RETURN NULL;
END $$;

-- The office finds what waits for it in the app. Codes and facts only: the sentence is made for each reader.
CREATE OR REPLACE FUNCTION hs.notify_of_request() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	boat yachts;
BEGIN
	IF NEW.status <> 'requested' OR hs.importing() THEN
		RETURN NULL;
	END IF;
	SELECT * INTO boat FROM yachts WHERE id = NEW.yacht;
	PERFORM hs.emit('staff.notice', 'booking:' || NEW.id,
		jsonb_build_object('key', 'request:' || NEW.id, 'code', 'request_to_answer', 'booking', NEW.id, 'number', NEW.number,
			'params', jsonb_build_object('name', boat.name, 'starts_local', NEW.starts_local,
				'until_local', to_char(NEW.request_expires_at AT TIME ZONE boat.timezone, 'YYYY-MM-DD HH24:MI'))));
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_12_request BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.date_request();
CREATE OR REPLACE TRIGGER hs_86_notify_of_request AFTER INSERT ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.notify_of_request();
CREATE OR REPLACE TRIGGER hs_90_unpaid_approval AFTER UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.confirm_unpaid_approval();

-- Requests from before they had an end.
UPDATE bookings SET request_expires_at = NULL WHERE status = 'requested' AND request_expires_at IS NULL;
