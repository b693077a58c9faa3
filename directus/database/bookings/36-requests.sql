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
		UPDATE bookings SET status = 'confirmed', change_reason = 'Nothing is due.' WHERE id = NEW.id AND status = 'pending';
	END IF;
	RETURN NULL;
END $$;

-- Every member of the office finds what waits for them in the app, in their language.
CREATE OR REPLACE FUNCTION hs.notify_office(of_booking uuid, english jsonb, spanish jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO directus_notifications (recipient, subject, message, collection, item)
	SELECT member.id, left(words.text ->> 'subject', 255), words.text ->> 'message', 'bookings', of_booking::text
	FROM hs.holders_of(ARRAY[hs.policy_id('staff'), hs.policy_id('manager')], false) AS member,
		LATERAL (SELECT CASE WHEN member.language LIKE 'es%' THEN spanish ELSE english END AS text) AS words;
END $$;

CREATE OR REPLACE FUNCTION hs.notify_of_request() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	boat yachts;
	answer_by text;
BEGIN
	IF NEW.status <> 'requested' OR hs.importing() THEN
		RETURN NULL;
	END IF;
	SELECT * INTO boat FROM yachts WHERE id = NEW.yacht;
	answer_by := to_char(NEW.request_expires_at AT TIME ZONE boat.timezone, 'YYYY-MM-DD HH24:MI');
	PERFORM hs.notify_office(NEW.id,
		jsonb_build_object('subject', format('Request %s: %s, %s', NEW.number, boat.name, NEW.starts_local),
			'message', format('Answer by %s, or it runs out. Approve: set the status to Awaiting payment, and the guest is mailed a link to pay. Decline: set it to Cancelled, and the guest is told.', answer_by)),
		jsonb_build_object('subject', format('Solicitud %s: %s, %s', NEW.number, boat.name, NEW.starts_local),
			'message', format('Responda antes de %s; después caduca. Aceptar: cambie el estado a Pendiente de pago y el huésped recibe un enlace para pagar. Rechazar: cámbielo a Cancelada y se le avisa.', answer_by)));
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
