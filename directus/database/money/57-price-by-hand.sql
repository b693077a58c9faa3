-- A price that people change by its lines stands in the history, once for a transaction, with what it was before; the
-- office hears when more is paid than it is now. What the rules write, and a booking that is just being made, say so
-- themselves.

-- Who has signed changes of which bookings in this transaction, the newest first: what follows from lines is signed by them.
CREATE OR REPLACE FUNCTION hs.remembered_actor(of_booking uuid) RETURNS uuid
LANGUAGE sql STABLE AS $$
	SELECT substring(current_setting('harborsmith.acting', true) FROM of_booking || '=([-0-9a-f]{36})')::uuid
$$;

-- Only the last thousand or so bookings are kept, so that a change of very many does not copy them all for each.
CREATE OR REPLACE FUNCTION hs.remember_actor(of_booking uuid, actor uuid) RETURNS void
LANGUAGE sql AS $$
	SELECT set_config('harborsmith.acting',
		left(concat(of_booking, '=', actor, ' ', current_setting('harborsmith.acting', true)), 75000), true)
	WHERE hs.remembered_actor(of_booking) IS DISTINCT FROM actor
$$;

-- The client's own change of a booking.
CREATE OR REPLACE FUNCTION hs.remember_actor_of_booking() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	actor uuid := hs.actor(OLD, NEW);
BEGIN
	IF actor IS NOT NULL THEN
		PERFORM hs.remember_actor(NEW.id, actor);
	END IF;
	RETURN NEW;
END $$;

-- The same where somebody changes the lines alone. One that is taken away names nobody.
CREATE OR REPLACE FUNCTION hs.remember_actor_of_line() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.changed_by IS NOT NULL AND (TG_OP = 'INSERT'
		OR (NEW.changed_by, NEW.date_updated) IS DISTINCT FROM (OLD.changed_by, OLD.date_updated)) THEN
		PERFORM hs.remember_actor(NEW.booking, NEW.changed_by);
		IF OLD.booking <> NEW.booking THEN
			PERFORM hs.remember_actor(OLD.booking, NEW.changed_by);
		END IF;
	END IF;
	RETURN NEW;
END $$;

-- Depth 2: a statement of a client about lines, and the totals that follow it. The first price of a booking is no change.
CREATE OR REPLACE FUNCTION hs.remember_price() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	noted jsonb;
BEGIN
	IF pg_trigger_depth() <> 2 OR OLD.total_cents IS NOT DISTINCT FROM NEW.total_cents
		OR ((OLD.subtotal_cents, OLD.total_cents) = (0, 0) AND NOT EXISTS (
			SELECT FROM booking_events WHERE booking = NEW.id AND code IN ('price_by_hand', 'repriced'))) THEN
		RETURN NULL;
	END IF;
	noted := coalesce(nullif(current_setting('harborsmith.prices_before', true), ''), '{}');
	IF NOT noted ? NEW.id::text THEN
		PERFORM set_config('harborsmith.prices_before',
			(noted || jsonb_build_object(NEW.id::text, OLD.total_cents))::text, true);
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION hs.record_price_by_hand() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	noted jsonb := nullif(nullif(current_setting('harborsmith.prices_before', true), ''), '{}');
	was_cents bigint := noted ->> NEW.id::text;
	of bookings;
BEGIN
	IF was_cents IS NULL THEN
		RETURN NULL;
	END IF;
	PERFORM set_config('harborsmith.prices_before', (noted - NEW.id::text)::text, true);
	SELECT * INTO of FROM bookings WHERE id = NEW.id;
	IF of.total_cents IS NOT DISTINCT FROM was_cents OR hs.importing()
		OR NOT EXISTS (SELECT FROM booking_events WHERE booking = of.id AND at < now()) THEN
		RETURN NULL;
	END IF;
	PERFORM hs.write_history(of.id, hs.remembered_actor(of.id), of.status, of.status, 'price_by_hand', jsonb_build_object(
		'was_cents', was_cents, 'is_cents', of.total_cents, 'currency', of.currency));
	PERFORM hs.report_cheaper(of.id, was_cents);
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_57_acting BEFORE UPDATE ON bookings
	FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION hs.remember_actor_of_booking();
CREATE OR REPLACE TRIGGER hs_57_acting BEFORE INSERT OR UPDATE ON booking_lines
	FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION hs.remember_actor_of_line();
CREATE OR REPLACE TRIGGER hs_57_remember_price AFTER UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.remember_price();
DROP TRIGGER IF EXISTS hs_57_price_by_hand ON bookings;
CREATE CONSTRAINT TRIGGER hs_57_price_by_hand AFTER UPDATE ON bookings DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION hs.record_price_by_hand();
