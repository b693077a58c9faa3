-- The payment ledger only grows, each fact of a provider is in it once, and what a booking says about money follows it.

ALTER TABLE payments DROP CONSTRAINT IF EXISTS payments_amount_not_negative;
ALTER TABLE payments ADD CONSTRAINT payments_amount_not_negative CHECK (amount_cents >= 0);
ALTER TABLE payments DROP CONSTRAINT IF EXISTS payments_kind_known;
ALTER TABLE payments ADD CONSTRAINT payments_kind_known CHECK (kind IN ('charge', 'refund', 'deposit_hold',
	'deposit_capture', 'deposit_release', 'transfer', 'transfer_reversal', 'external'));
ALTER TABLE payments DROP CONSTRAINT IF EXISTS payments_status_known;
ALTER TABLE payments ADD CONSTRAINT payments_status_known CHECK (status IN ('succeeded', 'pending', 'failed'));
CREATE UNIQUE INDEX IF NOT EXISTS payments_provider_fact_once ON payments (provider, provider_id, kind, status);

-- The same rule as paymentStatus in @harborsmith/domain; a test compares the two.
CREATE OR REPLACE FUNCTION hs.sum_ledger(of_booking uuid, total bigint,
	OUT paid_cents bigint, OUT refunded_cents bigint, OUT payment_status text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
	last_status text;
BEGIN
	SELECT coalesce(sum(amount_cents) FILTER (WHERE kind IN ('charge', 'external') AND status = 'succeeded'), 0),
		coalesce(sum(amount_cents) FILTER (WHERE kind = 'refund' AND status = 'succeeded'), 0),
		(array_agg(status ORDER BY processed_at DESC, date_created DESC) FILTER (WHERE kind IN ('charge', 'external')))[1]
	INTO paid_cents, refunded_cents, last_status
	FROM payments WHERE booking = of_booking;
	payment_status := CASE
		WHEN refunded_cents > 0 THEN CASE WHEN refunded_cents >= paid_cents THEN 'refunded' ELSE 'partially_refunded' END
		WHEN paid_cents > 0 THEN CASE WHEN paid_cents >= total THEN 'paid' ELSE 'partial' END
		WHEN last_status = 'failed' THEN 'failed'
		WHEN total = 0 AND last_status = 'succeeded' THEN 'paid'
		ELSE 'pending'
	END;
END $$;

CREATE OR REPLACE FUNCTION hs.refresh_payment() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	total bigint;
	ledger record;
BEGIN
	SELECT total_cents INTO total FROM bookings WHERE id = NEW.booking FOR NO KEY UPDATE;
	SELECT * INTO ledger FROM hs.sum_ledger(NEW.booking, total);
	UPDATE bookings SET paid_cents = ledger.paid_cents, refunded_cents = ledger.refunded_cents,
		payment_status = ledger.payment_status
	WHERE id = NEW.booking AND (paid_cents, refunded_cents, payment_status)
		IS DISTINCT FROM (ledger.paid_cents, ledger.refunded_cents, ledger.payment_status);
	RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION hs.payment_follows_total() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.total_cents = NEW.total_cents OR (NEW.paid_cents = 0 AND NEW.payment_status = 'pending') THEN
		RETURN NEW;
	END IF;
	SELECT ledger.payment_status INTO NEW.payment_status FROM hs.sum_ledger(NEW.id, NEW.total_cents) AS ledger;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.guard_payment() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	ledger record;
	sentence text := 'What is paid follows the payments. Add a payment or a refund instead.';
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF (NEW.paid_cents, NEW.refunded_cents, NEW.payment_status) = (0, 0, 'pending') THEN
			RETURN NEW;
		END IF;
	ELSIF (OLD.paid_cents, OLD.refunded_cents, OLD.payment_status)
		IS NOT DISTINCT FROM (NEW.paid_cents, NEW.refunded_cents, NEW.payment_status) THEN
		RETURN NEW;
	END IF;
	SELECT * INTO ledger FROM hs.sum_ledger(NEW.id, NEW.total_cents);
	IF (NEW.paid_cents, NEW.refunded_cents, NEW.payment_status)
		IS DISTINCT FROM (ledger.paid_cents, ledger.refunded_cents, ledger.payment_status) THEN
		PERFORM hs.refuse_field('payment_status', sentence);
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_10_keep BEFORE UPDATE OR DELETE ON payments
	FOR EACH ROW EXECUTE FUNCTION hs.forbid('Payments are only ever added. Correct one with a further payment or refund.');
CREATE OR REPLACE TRIGGER hs_90_no_truncate BEFORE TRUNCATE ON payments
	FOR EACH STATEMENT EXECUTE FUNCTION hs.forbid('Payments are only ever added.');
CREATE OR REPLACE TRIGGER hs_40_booking_follows AFTER INSERT ON payments
	FOR EACH ROW EXECUTE FUNCTION hs.refresh_payment();

-- A new booking starts with an empty ledger, so a guard at the insert needs no waiting for the commit.
CREATE OR REPLACE TRIGGER hs_41_unpaid BEFORE INSERT ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.guard_payment();
CREATE OR REPLACE TRIGGER hs_41_guard_payment BEFORE UPDATE ON bookings
	FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION hs.guard_payment();
CREATE OR REPLACE TRIGGER hs_42_payment_follows_total BEFORE UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.payment_follows_total();
