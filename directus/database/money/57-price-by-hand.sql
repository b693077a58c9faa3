-- A price that people change by its lines stands in the history, once for a transaction, with what it was before; the
-- office hears when more is paid than it is now. What the rules write, and a booking that is just being made, say so
-- themselves.

-- Who the client's own change of a booking is signed by, for what follows from its lines in the same transaction.
CREATE OR REPLACE FUNCTION hs.note_actor() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('harborsmith.acting', (coalesce(nullif(current_setting('harborsmith.acting', true), ''), '{}')::jsonb
		|| jsonb_build_object(NEW.id::text, hs.actor(OLD, NEW)))::text, true);
	RETURN NEW;
END $$;

-- Depth 2: a statement of a client about lines, and the totals that follow it.
CREATE OR REPLACE FUNCTION hs.note_price() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	noted jsonb := coalesce(nullif(current_setting('harborsmith.prices_before', true), ''), '{}');
BEGIN
	IF pg_trigger_depth() = 2 AND NOT noted ? NEW.id::text THEN
		PERFORM set_config('harborsmith.prices_before',
			(noted || jsonb_build_object(NEW.id::text, OLD.total_cents))::text, true);
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION hs.record_price_by_hand() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	noted jsonb := coalesce(nullif(current_setting('harborsmith.prices_before', true), ''), '{}');
	acting jsonb := coalesce(nullif(current_setting('harborsmith.acting', true), ''), '{}');
	was_cents bigint := noted ->> NEW.id::text;
	of bookings;
BEGIN
	PERFORM set_config('harborsmith.prices_before', (noted - NEW.id::text)::text, true);
	SELECT * INTO of FROM bookings WHERE id = NEW.id;
	IF was_cents IS NULL OR of.total_cents IS NOT DISTINCT FROM was_cents OR hs.importing()
		OR NOT EXISTS (SELECT FROM booking_events WHERE booking = of.id AND at < now())
		-- The first price that it gets.
		OR (was_cents = 0 AND NOT EXISTS (
			SELECT FROM booking_events WHERE booking = of.id AND code IN ('price_by_hand', 'repriced'))) THEN
		RETURN NULL;
	END IF;
	PERFORM hs.write_history(of.id, (acting ->> of.id::text)::uuid,
		of.status, of.status, 'price_by_hand', jsonb_build_object('was_cents', was_cents, 'is_cents', of.total_cents,
			'currency', of.currency));
	IF of.total_cents < was_cents AND hs.kept_cents(of) > of.total_cents THEN
		PERFORM hs.report_to_office('paid_too_much', of.id, jsonb_build_object('currency', of.currency,
			'amount_cents', hs.kept_cents(of), 'due_cents', of.total_cents));
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_57_acting BEFORE UPDATE ON bookings
	FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION hs.note_actor();
CREATE OR REPLACE TRIGGER hs_57_note_price AFTER UPDATE ON bookings
	FOR EACH ROW WHEN (OLD.total_cents IS DISTINCT FROM NEW.total_cents) EXECUTE FUNCTION hs.note_price();
DROP TRIGGER IF EXISTS hs_57_price_by_hand ON bookings;
CREATE CONSTRAINT TRIGGER hs_57_price_by_hand AFTER UPDATE ON bookings DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW WHEN (OLD.total_cents IS DISTINCT FROM NEW.total_cents) EXECUTE FUNCTION hs.record_price_by_hand();
