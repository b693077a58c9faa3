-- No refund exceeds what was paid: what is left of each charge, how a refund is shared out over the charges, and its order,
-- which leaves by the outbox. docs/decisions/refunds.md

ALTER TABLE bookings DROP CONSTRAINT IF EXISTS bookings_refund_choice_known;

-- What a provider has made of a charge under a key and that has not failed.
CREATE OR REPLACE FUNCTION hs.live_refunds(of charges, key text) RETURNS TABLE (made text, cents bigint)
LANGUAGE sql STABLE AS $$
	SELECT p.provider_id, max(p.amount_cents)::bigint FROM payments p
	WHERE p.charge = of.id AND p.kind = 'refund' AND p.currency = of.currency AND p.refund_key = key
		AND p.provider_id IS NOT NULL
	GROUP BY p.provider_id HAVING NOT bool_or(p.status = 'failed')
$$;

-- What is left of a charge to give back besides one refund: its order, by the key, and what its provider made of it.
-- Another refund of the provider under the same key counts like any other. Orders wait for their provider and may come to
-- nothing, so what a provider says has happened is measured without them.
CREATE OR REPLACE FUNCTION hs.left_to_refund(of charges, beside text, made text, with_orders boolean) RETURNS bigint
LANGUAGE sql STABLE AS $$
	SELECT (hs.sum_charge(of)).paid_cents - coalesce(sum(r.done_cents + CASE WHEN with_orders OR EXISTS (
			SELECT FROM payments p WHERE p.charge = of.id AND p.refund_key = r.refund_key AND p.provider_id IS NOT NULL
		) OR NOT EXISTS (SELECT FROM payments p WHERE p.charge = of.id AND p.refund_key = r.refund_key)
		THEN r.waiting_cents ELSE 0 END), 0)::bigint
		- (SELECT coalesce(sum(live.cents), 0) FROM hs.live_refunds(of, beside) live WHERE live.made IS DISTINCT FROM $3)::bigint
	FROM hs.refunds_of(of) r WHERE r.refund_key <> beside
$$;

-- What has come for a charge, is not given back and not ordered. By its ledger: the sums that stand in the charge follow
-- at the end of a statement, which may bring several refunds.
CREATE OR REPLACE FUNCTION hs.left_of(of charges) RETURNS bigint
LANGUAGE sql STABLE AS $$
	SELECT greatest(0, ledger.paid_cents - ledger.refunded_cents - ledger.refunding_cents)::bigint
	FROM hs.sum_charge(of) AS ledger
$$;

-- A refund goes back over the charges, the newest first, each to its own card, so far as there is left of them: what goes
-- back by a card to cards alone (`card`), what a cancellation gives to cards before what people have to return (`any`), and
-- what people have given back by hand to what came by hand first (`hand`). `beside` leaves out what has its part already.
CREATE OR REPLACE FUNCTION hs.split_refund(of bookings, cents bigint, way text, beside text DEFAULT NULL) RETURNS TABLE (charge uuid, part bigint)
LANGUAGE sql STABLE AS $$
	WITH given AS (
		SELECT c.id, hs.left_of(c) AS kept, row_number() OVER (
			ORDER BY (c.provider = 'stripe') = (way <> 'hand') DESC, c.paid_at DESC, c.date_created DESC, c.id) AS place
		FROM charges c WHERE c.booking = of.id AND c.currency = of.currency AND c.state = 'paid'
			AND (way <> 'card' OR c.provider = 'stripe')
			AND NOT EXISTS (SELECT FROM payments p WHERE p.charge = c.id AND p.refund_key = beside)
	), summed AS (
		SELECT id, kept, place, sum(kept) OVER (ORDER BY place) - kept AS before FROM given
	)
	SELECT id, least(kept, cents - before)::bigint FROM summed WHERE kept > 0 AND before < cents ORDER BY place
$$;

CREATE OR REPLACE FUNCTION hs.left_by(of bookings, way text) RETURNS bigint
LANGUAGE sql STABLE AS $$
	SELECT coalesce(sum(part), 0)::bigint FROM hs.split_refund(of, 1000000000000000, way)
$$;

-- Orders a refund once per key, of one charge or over all: a row in the ledger of each charge that waits, and the message
-- that makes it happen.
CREATE OR REPLACE FUNCTION hs.order_refund(of bookings, key text, cents bigint, of_charge uuid, reason text) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
	share record;
BEGIN
	IF cents <= 0 OR EXISTS (SELECT FROM payments WHERE refund_key = key) THEN
		RETURN false;
	END IF;
	FOR share IN SELECT of_charge AS charge, cents AS part WHERE of_charge IS NOT NULL
		UNION ALL SELECT * FROM hs.split_refund(of, cents, 'any') WHERE of_charge IS NULL
	LOOP
		PERFORM hs.order_part(of, key, share.part, share.charge, reason);
	END LOOP;
	RETURN true;
END $$;

CREATE OR REPLACE FUNCTION hs.order_part(of bookings, key text, cents bigint, of_charge uuid, reason text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO payments (booking, charge, kind, status, amount_cents, currency, provider, refund_key, processed_at, date_created)
	VALUES (of.id, of_charge, 'refund', 'pending', cents, of.currency, 'stripe', key, hs.clock(), now());
	-- What people ask for is sent as soon as it stands in the ledger.
	IF key NOT LIKE 'request:%' THEN
		PERFORM hs.send_refund(of, key, cents, of_charge, reason);
	END IF;
END $$;

-- What one charge lacks of a refund is ordered of the cards that have no part of it yet.
CREATE OR REPLACE FUNCTION hs.order_rest(of bookings, key text, cents bigint, reason text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	share record;
	ordered bigint := 0;
BEGIN
	FOR share IN SELECT * FROM hs.split_refund(of, cents, 'card', key) LOOP
		PERFORM hs.order_part(of, key, share.part, share.charge, reason);
		ordered := ordered + share.part;
	END LOOP;
	RETURN ordered;
END $$;

CREATE OR REPLACE FUNCTION hs.send_refund(of bookings, key text, cents bigint, of_charge uuid, reason text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM hs.emit('payment.refund_due', 'booking:' || of.id,
		jsonb_build_object('booking', of.id, 'number', of.number, 'charge', c.id, 'payment_intent', c.intent,
			'amount_cents', cents, 'currency', of.currency, 'reason', reason, 'key', key))
	FROM charges c WHERE c.id = of_charge;
END $$;
