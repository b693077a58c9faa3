-- The payment ledger only grows, each fact of a provider is in it once, and what a booking says about money follows it.

ALTER TABLE payments DROP CONSTRAINT IF EXISTS payments_amount_not_negative;
ALTER TABLE payments ADD CONSTRAINT payments_amount_not_negative CHECK (amount_cents >= 0);
CREATE UNIQUE INDEX IF NOT EXISTS payments_provider_fact_once ON payments (provider, provider_id, kind, status);

-- A refund is ordered once of each charge.
DROP INDEX IF EXISTS payments_refund_ordered_once;
CREATE UNIQUE INDEX payments_refund_ordered_once ON payments (refund_key, charge, status)
	WHERE refund_key IS NOT NULL AND provider_id IS NULL;

-- The sums of a booking are those of its charges. The same rule as paymentStatus in @harborsmith/domain; a test compares
-- the two. What came in another currency than the booking's is kept and not counted.
CREATE OR REPLACE FUNCTION hs.sum_ledger(of bookings,
	OUT paid_cents bigint, OUT refunded_cents bigint, OUT refunding_cents bigint, OUT payment_status text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
	last_status text;
BEGIN
	SELECT coalesce(sum(c.paid_cents), 0), coalesce(sum(c.refunded_cents), 0), coalesce(sum(c.refunding_cents), 0)
	INTO paid_cents, refunded_cents, refunding_cents
	FROM charges c WHERE c.booking = of.id AND c.currency = of.currency;
	SELECT (array_agg(status ORDER BY processed_at DESC, date_created DESC))[1] INTO last_status
	FROM payments WHERE booking = of.id AND currency = of.currency
		AND (kind = 'charge' OR (kind = 'external' AND provider <> 'stripe'));
	payment_status := CASE
		WHEN refunded_cents > 0 THEN CASE WHEN refunded_cents >= paid_cents THEN 'refunded' ELSE 'partially_refunded' END
		WHEN paid_cents > 0 THEN CASE WHEN paid_cents >= of.total_cents THEN 'paid' ELSE 'partial' END
		WHEN of.total_cents = 0 AND of.confirmed_at IS NOT NULL THEN 'paid'
		WHEN last_status = 'failed' THEN 'failed'
		WHEN of.total_cents = 0 AND last_status = 'succeeded' THEN 'paid'
		ELSE 'pending'
	END;
END $$;

CREATE OR REPLACE FUNCTION hs.refresh_payment() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	held bookings;
	ledger record;
BEGIN
	SELECT * INTO held FROM bookings WHERE id = NEW.booking FOR NO KEY UPDATE;
	PERFORM hs.refresh_charge(NEW.charge);
	SELECT * INTO ledger FROM hs.sum_ledger(held);
	UPDATE bookings SET paid_cents = ledger.paid_cents, refunded_cents = ledger.refunded_cents,
		refunding_cents = ledger.refunding_cents, payment_status = ledger.payment_status
	WHERE id = NEW.booking AND (paid_cents, refunded_cents, refunding_cents, payment_status)
		IS DISTINCT FROM (ledger.paid_cents, ledger.refunded_cents, ledger.refunding_cents, ledger.payment_status);
	RETURN NULL;
END $$;

-- Nothing to pay is paid once the booking stands.
CREATE OR REPLACE FUNCTION hs.payment_follows_total() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.total_cents = 0 AND NEW.confirmed_at IS NOT NULL THEN
			NEW.payment_status := 'paid';
		END IF;
		RETURN NEW;
	END IF;
	IF OLD.total_cents = NEW.total_cents AND (OLD.confirmed_at IS NULL) = (NEW.confirmed_at IS NULL) THEN
		RETURN NEW;
	ELSIF NEW.paid_cents = 0 AND NEW.payment_status = 'pending' AND NEW.total_cents <> 0 THEN
		RETURN NEW;
	END IF;
	SELECT ledger.payment_status INTO NEW.payment_status FROM hs.sum_ledger(NEW) AS ledger;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.guard_payment() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	ledger record;
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF (NEW.paid_cents, NEW.refunded_cents, NEW.refunding_cents, NEW.payment_status) = (0, 0, 0, 'pending') THEN
			RETURN NEW;
		END IF;
	ELSIF (OLD.paid_cents, OLD.refunded_cents, OLD.refunding_cents, OLD.payment_status)
		IS NOT DISTINCT FROM (NEW.paid_cents, NEW.refunded_cents, NEW.refunding_cents, NEW.payment_status) THEN
		RETURN NEW;
	END IF;
	SELECT * INTO ledger FROM hs.sum_ledger(NEW);
	IF (NEW.paid_cents, NEW.refunded_cents, NEW.refunding_cents, NEW.payment_status)
		IS DISTINCT FROM (ledger.paid_cents, ledger.refunded_cents, ledger.refunding_cents, ledger.payment_status) THEN
		PERFORM hs.refuse_field('payment_status', 'paid_follows_payments');
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.keep_currency() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.currency <> NEW.currency THEN
		PERFORM hs.refuse_while_paid(OLD);
	END IF;
	IF OLD.currency <> NEW.currency AND EXISTS (SELECT FROM payments WHERE booking = NEW.id AND status <> 'failed') THEN
		PERFORM hs.refuse_field('currency', 'currency_has_payments', jsonb_build_object('currency', OLD.currency));
	-- A price that is taken over with its own currency comes from inside a trigger.
	ELSIF OLD.currency <> NEW.currency AND pg_trigger_depth() = 1 AND NOT hs.importing()
		AND (EXISTS (SELECT FROM booking_lines WHERE booking = NEW.id)
			OR EXISTS (SELECT FROM charges WHERE booking = NEW.id)) THEN
		PERFORM hs.refuse_field('currency', 'currency_has_price', jsonb_build_object('currency', OLD.currency));
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_10_keep BEFORE UPDATE OR DELETE ON payments
	FOR EACH ROW EXECUTE FUNCTION hs.forbid('payments_kept');
CREATE OR REPLACE TRIGGER hs_90_no_truncate BEFORE TRUNCATE ON payments
	FOR EACH STATEMENT EXECUTE FUNCTION hs.forbid('payments_not_emptied');
CREATE OR REPLACE TRIGGER hs_40_booking_follows AFTER INSERT ON payments
	FOR EACH ROW EXECUTE FUNCTION hs.refresh_payment();

-- A new booking starts with an empty ledger, so a guard at the insert needs no waiting for the commit.
CREATE OR REPLACE TRIGGER hs_41_unpaid BEFORE INSERT ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.guard_payment();
CREATE OR REPLACE TRIGGER hs_41_guard_payment BEFORE UPDATE ON bookings
	FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION hs.guard_payment();
CREATE OR REPLACE TRIGGER hs_42_payment_follows_total BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.payment_follows_total();
CREATE OR REPLACE TRIGGER hs_41_keep_currency BEFORE UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.keep_currency();

-- A row of the ledger is of its booking's charge, and money comes in the way of its charge.
CREATE OR REPLACE FUNCTION hs.check_charge() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	of charges;
BEGIN
	IF NEW.charge IS NULL THEN
		RETURN NEW;
	END IF;
	SELECT * INTO of FROM charges WHERE id = NEW.charge;
	IF of.booking IS DISTINCT FROM NEW.booking THEN
		PERFORM hs.refuse_field('charge', 'charge_of_another_booking');
	ELSIF NEW.kind IN ('charge', 'external') AND (NEW.provider = 'stripe') <> (of.provider = 'stripe') THEN
		PERFORM hs.refuse_field('charge', CASE WHEN of.provider = 'stripe'
			THEN 'charge_by_card' ELSE 'charge_by_hand' END);
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_30_charge BEFORE INSERT ON payments
	FOR EACH ROW EXECUTE FUNCTION hs.check_charge();

-- Bookings from before a rule above.
UPDATE bookings SET paid_cents = ledger.paid_cents, refunded_cents = ledger.refunded_cents,
	refunding_cents = ledger.refunding_cents, payment_status = ledger.payment_status
FROM bookings AS now_there, hs.sum_ledger(now_there) AS ledger
WHERE bookings.id = now_there.id AND (bookings.paid_cents, bookings.refunded_cents, bookings.refunding_cents,
	bookings.payment_status) IS DISTINCT FROM (ledger.paid_cents, ledger.refunded_cents, ledger.refunding_cents,
	ledger.payment_status);
