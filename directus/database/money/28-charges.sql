-- Whatever a booking is to be paid, or has been paid, is a charge: for what, by whom, by which intent of the provider. The
-- ledger's rows name theirs, and what has come and gone back of it follows them. docs/money.md

CREATE TABLE IF NOT EXISTS charge_moves (
	from_state text NOT NULL,
	to_state text NOT NULL,
	PRIMARY KEY (from_state, to_state)
);

ALTER TABLE charges DROP CONSTRAINT IF EXISTS charges_amount_positive;
ALTER TABLE charges ADD CONSTRAINT charges_amount_positive CHECK (amount_cents > 0);
ALTER TABLE charges DROP CONSTRAINT IF EXISTS charges_refunds_within_paid;
ALTER TABLE charges DROP CONSTRAINT IF EXISTS charges_paid_when_paid;
ALTER TABLE charges DROP CONSTRAINT IF EXISTS charges_intent_of_provider;
ALTER TABLE charges ADD CONSTRAINT charges_intent_of_provider CHECK (intent IS NULL OR provider = 'stripe');

-- A check that older rows need not meet holds for whatever changes of them: until they have found their charge
-- (29-earlier-payments) it is away, and 46-ledger-words puts it back.
ALTER TABLE payments DROP CONSTRAINT IF EXISTS payments_provider_known;

-- A guest pays the fare or the rest by one form at a time. Money that came another way has no form.
CREATE UNIQUE INDEX IF NOT EXISTS charges_one_open ON charges (booking, payer) NULLS NOT DISTINCT
	WHERE state = 'open' AND provider = 'stripe' AND purpose IN ('fare', 'balance');

-- A refund may take several rows: ordered, on its way, done, failed. Rows of one charge with one key, or of one refund at
-- the provider, are one refund; one that has failed gives nothing back, in whichever order its rows came.
CREATE OR REPLACE FUNCTION hs.refunds_of(of charges)
RETURNS TABLE (refund_key text, done_cents bigint, waiting_cents bigint)
LANGUAGE sql STABLE AS $$
	WITH parts AS (
		SELECT coalesce(p.refund_key, p.provider || ':' || p.provider_id, p.id::text) AS key,
			p.provider_id IS NULL AND p.refund_key IS NOT NULL AS is_order, max(p.amount_cents) AS cents,
			CASE WHEN bool_or(p.status = 'failed') THEN 'failed' WHEN bool_or(p.status = 'succeeded') THEN 'succeeded'
				ELSE 'pending' END AS state
		FROM payments p WHERE p.charge = of.id AND p.kind = 'refund' AND p.currency = of.currency
		GROUP BY 1, 2, p.provider_id
	)
	SELECT key, coalesce(sum(cents) FILTER (WHERE state = 'succeeded'), 0)::bigint,
		(CASE WHEN bool_or(NOT is_order)
			THEN coalesce(sum(cents) FILTER (WHERE state = 'pending' AND NOT is_order), 0)
			ELSE coalesce(sum(cents) FILTER (WHERE state = 'pending'), 0) END)::bigint
	FROM parts GROUP BY key
$$;

-- What the ledger says of a charge. What came in another currency is kept and not counted.
CREATE OR REPLACE FUNCTION hs.sum_charge(of charges,
	OUT paid_cents bigint, OUT refunded_cents bigint, OUT refunding_cents bigint, OUT paid_at timestamptz)
LANGUAGE plpgsql STABLE AS $$
BEGIN
	SELECT coalesce(sum(amount_cents), 0), min(processed_at) INTO paid_cents, paid_at
	FROM payments WHERE charge = of.id AND currency = of.currency AND status = 'succeeded'
		AND (kind = 'charge' OR (kind = 'external' AND provider <> 'stripe'));
	SELECT coalesce(sum(done_cents), 0), coalesce(sum(waiting_cents), 0) INTO refunded_cents, refunding_cents
	FROM hs.refunds_of(of);
END $$;

-- The caller holds the booking's lock.
CREATE OR REPLACE FUNCTION hs.refresh_charge(of_charge uuid) RETURNS void
LANGUAGE sql AS $$
	UPDATE charges SET paid_cents = ledger.paid_cents, refunded_cents = ledger.refunded_cents,
		refunding_cents = ledger.refunding_cents, paid_at = ledger.paid_at,
		state = CASE WHEN ledger.paid_cents > 0 THEN 'paid' ELSE charges.state END
	FROM charges AS now_there, hs.sum_charge(now_there) AS ledger
	WHERE charges.id = of_charge AND now_there.id = of_charge
		AND (charges.paid_cents, charges.refunded_cents, charges.refunding_cents, charges.paid_at)
			IS DISTINCT FROM (ledger.paid_cents, ledger.refunded_cents, ledger.refunding_cents, ledger.paid_at)
$$;

-- What a charge is stays; what it asks for may change until it is paid; its sums are the ledger's.
CREATE OR REPLACE FUNCTION hs.guard_charge() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	ledger record;
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.state = 'paid' OR (NEW.paid_cents, NEW.refunded_cents, NEW.refunding_cents, NEW.paid_at)
			IS DISTINCT FROM (0, 0, 0, NULL) THEN
			PERFORM hs.refuse_field('state', 'charge_begins_unpaid');
		END IF;
		RETURN NEW;
	END IF;
	IF (OLD.id, OLD.booking, OLD.purpose, OLD.payer, OLD.currency, OLD.provider)
		IS DISTINCT FROM (NEW.id, NEW.booking, NEW.purpose, NEW.payer, NEW.currency, NEW.provider)
		OR (OLD.intent IS NOT NULL AND OLD.intent IS DISTINCT FROM NEW.intent) THEN
		PERFORM hs.refuse('HS003', 'charge_stays');
	END IF;
	IF OLD.amount_cents <> NEW.amount_cents AND OLD.state <> 'open' THEN
		PERFORM hs.refuse_field('amount_cents', 'charge_amount_stays');
	END IF;
	IF OLD.state <> NEW.state AND NOT EXISTS (
		SELECT FROM charge_moves WHERE from_state = OLD.state AND to_state = NEW.state) THEN
		PERFORM hs.refuse('HS002', 'charge_move_not_allowed',
			jsonb_build_object('from', OLD.state, 'to', NEW.state));
	END IF;
	IF (OLD.paid_cents, OLD.refunded_cents, OLD.refunding_cents, OLD.paid_at)
		IS DISTINCT FROM (NEW.paid_cents, NEW.refunded_cents, NEW.refunding_cents, NEW.paid_at) THEN
		SELECT * INTO ledger FROM hs.sum_charge(NEW);
		IF (NEW.paid_cents, NEW.refunded_cents, NEW.refunding_cents, NEW.paid_at)
			IS DISTINCT FROM (ledger.paid_cents, ledger.refunded_cents, ledger.refunding_cents, ledger.paid_at) THEN
			PERFORM hs.refuse_field('paid_cents', 'charge_follows_payments');
		END IF;
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_10_guard BEFORE INSERT OR UPDATE ON charges
	FOR EACH ROW EXECUTE FUNCTION hs.guard_charge();
CREATE OR REPLACE TRIGGER hs_10_keep BEFORE DELETE ON charges
	FOR EACH ROW EXECUTE FUNCTION hs.forbid('charges_kept');
CREATE OR REPLACE TRIGGER hs_90_no_truncate BEFORE TRUNCATE ON charges
	FOR EACH STATEMENT EXECUTE FUNCTION hs.forbid('charges_not_emptied');
