-- A booking's totals are the sums of its lines. They may be left out, or given and right; nothing else gets in.
-- docs/decisions/derived-totals.md

ALTER TABLE booking_lines DROP CONSTRAINT IF EXISTS booking_lines_sign_fits_kind;
ALTER TABLE booking_lines ADD CONSTRAINT booking_lines_sign_fits_kind
	CHECK (CASE WHEN kind = 'discount' THEN amount_cents <= 0 ELSE amount_cents >= 0 END);
ALTER TABLE booking_lines DROP CONSTRAINT IF EXISTS booking_lines_kind_known;
ALTER TABLE booking_lines DROP CONSTRAINT IF EXISTS booking_lines_quantity_positive;
ALTER TABLE booking_lines ADD CONSTRAINT booking_lines_quantity_positive CHECK (quantity >= 1);

CREATE OR REPLACE FUNCTION hs.sum_lines(of_booking uuid,
	OUT subtotal_cents bigint, OUT discount_cents bigint, OUT tax_cents bigint, OUT total_cents bigint)
LANGUAGE plpgsql STABLE AS $$
BEGIN
	SELECT coalesce(sum(amount_cents) FILTER (WHERE kind NOT IN ('discount', 'tax')), 0),
		coalesce(-sum(amount_cents) FILTER (WHERE kind = 'discount'), 0),
		coalesce(sum(amount_cents) FILTER (WHERE kind = 'tax'), 0),
		coalesce(sum(amount_cents), 0)
	INTO subtotal_cents, discount_cents, tax_cents, total_cents
	FROM booking_lines WHERE booking = of_booking;
END $$;

-- The lock comes before the sum, so that two transactions adding lines count each other's.
CREATE OR REPLACE FUNCTION hs.refresh_totals(of_booking uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	sums record;
BEGIN
	PERFORM 1 FROM bookings WHERE id = of_booking FOR NO KEY UPDATE;
	SELECT * INTO sums FROM hs.sum_lines(of_booking);
	IF sums.total_cents < 0 THEN
		PERFORM hs.refuse_field('lines', 'discounts_too_large');
	END IF;
	UPDATE bookings SET subtotal_cents = sums.subtotal_cents, discount_cents = sums.discount_cents,
		tax_cents = sums.tax_cents, total_cents = sums.total_cents
	WHERE id = of_booking AND (subtotal_cents, discount_cents, tax_cents, total_cents)
		IS DISTINCT FROM (sums.subtotal_cents, sums.discount_cents, sums.tax_cents, sums.total_cents);
END $$;

-- A booking that came with totals in this transaction is compared with its lines once, at the commit.
CREATE OR REPLACE FUNCTION hs.totals_follow_lines() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	promised text := coalesce(current_setting('harborsmith.promised_totals', true), '');
	touched uuid;
BEGIN
	IF TG_OP = 'INSERT' THEN
		FOR touched IN SELECT DISTINCT booking FROM now_there WHERE booking::text <> promised LOOP
			PERFORM hs.refresh_totals(touched);
		END LOOP;
	ELSIF TG_OP = 'UPDATE' THEN
		FOR touched IN SELECT booking FROM now_there UNION SELECT booking FROM was_there ORDER BY 1 LOOP
			PERFORM hs.refresh_totals(touched);
		END LOOP;
	ELSE
		FOR touched IN SELECT DISTINCT booking FROM was_there LOOP
			PERFORM hs.refresh_totals(touched);
		END LOOP;
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION hs.promise_totals() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF (NEW.subtotal_cents, NEW.discount_cents, NEW.tax_cents, NEW.total_cents) <> (0, 0, 0, 0) THEN
		PERFORM set_config('harborsmith.promised_totals', NEW.id::text, true);
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION hs.check_totals() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	given bookings;
	sums record;
BEGIN
	IF (NEW.subtotal_cents, NEW.discount_cents, NEW.tax_cents, NEW.total_cents) = (0, 0, 0, 0) THEN
		RETURN NULL;
	END IF;
	SELECT * INTO given FROM bookings WHERE id = NEW.id;
	SELECT * INTO sums FROM hs.sum_lines(NEW.id);
	IF (given.subtotal_cents, given.discount_cents, given.tax_cents, given.total_cents)
		IS DISTINCT FROM (sums.subtotal_cents, sums.discount_cents, sums.tax_cents, sums.total_cents) THEN
		PERFORM hs.refuse_totals(given.total_cents, sums.total_cents);
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION hs.refuse_totals(given bigint, lines bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM hs.refuse_field('total_cents', 'totals_follow_lines',
		jsonb_build_object('given_cents', given, 'lines_cents', lines));
END $$;

CREATE OR REPLACE FUNCTION hs.guard_totals() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	sums record;
BEGIN
	IF (OLD.subtotal_cents, OLD.discount_cents, OLD.tax_cents, OLD.total_cents)
		IS NOT DISTINCT FROM (NEW.subtotal_cents, NEW.discount_cents, NEW.tax_cents, NEW.total_cents) THEN
		RETURN NEW;
	END IF;
	SELECT * INTO sums FROM hs.sum_lines(NEW.id);
	IF (NEW.subtotal_cents, NEW.discount_cents, NEW.tax_cents, NEW.total_cents)
		IS DISTINCT FROM (sums.subtotal_cents, sums.discount_cents, sums.tax_cents, sums.total_cents) THEN
		PERFORM hs.refuse_totals(NEW.total_cents, sums.total_cents);
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_40_totals AFTER INSERT ON booking_lines
	REFERENCING NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION hs.totals_follow_lines();
CREATE OR REPLACE TRIGGER hs_40_totals_changed AFTER UPDATE ON booking_lines
	REFERENCING NEW TABLE AS now_there OLD TABLE AS was_there
	FOR EACH STATEMENT EXECUTE FUNCTION hs.totals_follow_lines();
CREATE OR REPLACE TRIGGER hs_40_totals_removed AFTER DELETE ON booking_lines
	REFERENCING OLD TABLE AS was_there FOR EACH STATEMENT EXECUTE FUNCTION hs.totals_follow_lines();
CREATE OR REPLACE TRIGGER hs_90_no_truncate BEFORE TRUNCATE ON booking_lines
	FOR EACH STATEMENT EXECUTE FUNCTION hs.forbid('lines_kept');

CREATE OR REPLACE TRIGGER hs_40_promised AFTER INSERT ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.promise_totals();
DROP TRIGGER IF EXISTS hs_40_totals_kept ON bookings;
CREATE CONSTRAINT TRIGGER hs_40_totals_kept AFTER INSERT ON bookings DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION hs.check_totals();
-- Depth 0 is a statement of a client; the refresh above writes from inside a trigger.
CREATE OR REPLACE TRIGGER hs_40_guard_totals BEFORE UPDATE ON bookings
	FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION hs.guard_totals();
