-- Bookings from before there were charges: the one intent that a booking had, and every payment in the ledger, become
-- charges. What cannot be told apart any more stays together. Rows that name a charge are left alone, so that running this
-- again changes nothing; it runs before the ledger is closed to changes (41-ledger).

-- Filled before the schema drops the column that held them (setup/carry-over.ts).
CREATE TABLE IF NOT EXISTS earlier_intents (
	booking uuid PRIMARY KEY,
	intent text NOT NULL
);

-- Why an order came to nothing was a sentence in English.
UPDATE payments SET failure_reason = 'give_back_by_hand'
WHERE failure_reason LIKE 'This part cannot go back by this card payment.%';
UPDATE payments SET failure_reason = 'given_back_before' WHERE failure_reason = 'It had been given back already.';

-- The intent of each payment at the provider, as far as its events are kept; read once, and only where payments wait.
CREATE TEMPORARY TABLE earlier_facts (fact text PRIMARY KEY, intent text) ON COMMIT DROP;
INSERT INTO earlier_facts
SELECT DISTINCT ON (told.fact) told.fact, coalesce(payload #>> '{data,object,payment_intent}', payload #>> '{data,object,id}')
FROM webhook_inbox, unnest(ARRAY[payload #>> '{data,object,id}', payload #>> '{data,object,latest_charge}']) AS told (fact)
WHERE provider = 'stripe' AND type IN ('charge.succeeded', 'payment_intent.succeeded') AND told.fact IS NOT NULL
	AND EXISTS (SELECT FROM payments WHERE charge IS NULL)
ORDER BY told.fact, webhook_inbox.id;

-- What nobody has closed at the provider can be paid still, whatever became of its booking: the task that ends needless
-- forms ends it.
CREATE OR REPLACE FUNCTION hs.adopt_intent(of bookings, earlier text) RETURNS void
LANGUAGE sql AS $$
	INSERT INTO charges (id, booking, purpose, state, amount_cents, currency, provider, intent, date_created)
	SELECT gen_random_uuid(), of.id, CASE WHEN paid.times > 1 THEN 'balance' ELSE 'fare' END,
		CASE WHEN EXISTS (SELECT FROM effects WHERE effect_key = 'stripe.closed:' || earlier) THEN 'closed' ELSE 'open' END,
		greatest(1, coalesce(paid.newest, hs.due_now(of))), of.currency, 'stripe', earlier, coalesce(of.date_created, now())
	FROM (SELECT count(*) AS times, (array_agg(amount_cents ORDER BY processed_at DESC))[1] AS newest FROM payments
		WHERE booking = of.id AND kind = 'charge' AND provider = 'stripe' AND status = 'succeeded') AS paid
	ON CONFLICT DO NOTHING
$$;

-- Each payment is a charge of its own; the newest one by card takes the booking's intent, unless the events tell better.
CREATE OR REPLACE FUNCTION hs.adopt_payments(of bookings) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	paid record;
	known text;
	found uuid;
BEGIN
	FOR paid IN SELECT DISTINCT ON (p.processed_at, fact) p.*, coalesce(p.provider || ':' || p.provider_id, p.id::text) AS fact
		FROM payments p WHERE p.booking = of.id AND p.charge IS NULL AND p.kind <> 'refund'
		ORDER BY p.processed_at DESC, fact, p.status DESC
	LOOP
		CONTINUE WHEN EXISTS (SELECT FROM payments WHERE id = paid.id AND charge IS NOT NULL);
		found := NULL;
		known := NULL;
		IF paid.provider = 'stripe' THEN
			known := (SELECT intent FROM earlier_facts WHERE fact = paid.provider_id);
			SELECT id INTO found FROM charges c WHERE c.booking = of.id AND c.provider = 'stripe' AND CASE
				WHEN known IS NOT NULL THEN c.intent = known
				WHEN paid.status = 'succeeded' THEN c.intent IS NOT NULL AND NOT EXISTS (
					SELECT FROM payments WHERE charge = c.id AND status = 'succeeded')
				ELSE true END
			ORDER BY c.date_created DESC LIMIT 1;
		END IF;
		IF found IS NULL THEN
			found := gen_random_uuid();
			INSERT INTO charges (id, booking, purpose, state, amount_cents, currency, provider, intent, date_created)
			VALUES (found, of.id, CASE WHEN paid.kind LIKE 'deposit%' THEN 'deposit'
					WHEN EXISTS (SELECT FROM payments WHERE booking = of.id AND kind IN ('charge', 'external')
						AND status = 'succeeded' AND processed_at < paid.processed_at) THEN 'balance' ELSE 'fare' END,
				'closed', greatest(1, paid.amount_cents), paid.currency,
				CASE WHEN paid.provider = 'stripe' THEN 'stripe' ELSE 'external' END,
				CASE WHEN NOT EXISTS (SELECT FROM charges WHERE intent = known) THEN known END, paid.processed_at);
		END IF;
		UPDATE payments p SET charge = found WHERE p.booking = of.id AND p.charge IS NULL AND p.kind <> 'refund'
			AND coalesce(p.provider || ':' || p.provider_id, p.id::text) = paid.fact;
	END LOOP;
END $$;

-- A refund goes to the newest charge that has taken so much, by card before by hand where it went by card; where none has,
-- the money of this booking cannot be told apart, and one charge holds it all.
CREATE OR REPLACE FUNCTION hs.adopt_refunds(of bookings) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	back record;
	whole charges;
BEGIN
	FOR back IN SELECT coalesce(p.refund_key, p.provider || ':' || p.provider_id, p.id::text) AS key, p.currency,
			bool_or(p.provider = 'stripe') AS by_card, bool_or(p.status <> 'failed') AS counts, max(p.amount_cents) AS cents
		FROM payments p WHERE p.booking = of.id AND p.charge IS NULL AND p.kind = 'refund'
		GROUP BY 1, 2 ORDER BY min(p.processed_at)
	LOOP
		SELECT c.* INTO whole FROM charges c, hs.sum_charge(c) AS ledger
		WHERE c.booking = of.id AND c.currency = back.currency
			AND (NOT back.counts OR ledger.paid_cents - ledger.refunded_cents >= back.cents)
		ORDER BY (c.provider = 'stripe') = back.by_card DESC, ledger.paid_at DESC NULLS LAST, c.date_created DESC LIMIT 1;
		IF whole.id IS NULL THEN
			SELECT c.* INTO whole FROM charges c, hs.sum_charge(c) AS ledger
			WHERE c.booking = of.id AND c.currency = back.currency
			ORDER BY c.provider = 'stripe' DESC, ledger.paid_at DESC NULLS LAST, c.date_created DESC LIMIT 1;
			UPDATE payments p SET charge = whole.id FROM charges c
			WHERE c.id = p.charge AND p.booking = of.id AND c.currency = back.currency AND c.id <> whole.id;
		END IF;
		IF whole.id IS NULL THEN
			whole.id := gen_random_uuid();
			INSERT INTO charges (id, booking, purpose, state, amount_cents, currency, provider, date_created)
			VALUES (whole.id, of.id, 'fare', 'closed', greatest(1, back.cents), back.currency, 'external', now());
		END IF;
		UPDATE payments p SET charge = whole.id WHERE p.booking = of.id AND p.charge IS NULL AND p.kind = 'refund'
			AND p.currency = back.currency
			AND coalesce(p.refund_key, p.provider || ':' || p.provider_id, p.id::text) = back.key;
	END LOOP;
END $$;

DO $$
DECLARE
	of bookings;
BEGIN
	PERFORM hs.adopt_intent(b, e.intent) FROM earlier_intents e JOIN bookings b ON b.id = e.booking
	WHERE NOT EXISTS (SELECT FROM charges c WHERE c.intent = e.intent);
	FOR of IN SELECT * FROM bookings b WHERE EXISTS (SELECT FROM payments p WHERE p.booking = b.id AND p.charge IS NULL) LOOP
		PERFORM hs.adopt_payments(of);
		PERFORM hs.adopt_refunds(of);
	END LOOP;
	DELETE FROM earlier_intents;
END $$;

-- What is known of a refund is known by its charge now: how often Stripe refused it, and whether it was given up. Without it
-- an order that the upgrade interrupted would be asked for once more although people were told to give it back by hand.
INSERT INTO effects (effect_key, state, detail, created_at)
SELECT DISTINCT ON (e.effect_key) e.effect_key || ':' || p.charge, e.state, e.detail, e.created_at
FROM payments p JOIN effects e ON e.effect_key = 'stripe.refund:' || p.refund_key
WHERE p.kind = 'refund' AND p.charge IS NOT NULL AND e.state <> 'started'
ON CONFLICT DO NOTHING;

DROP FUNCTION hs.adopt_intent, hs.adopt_payments, hs.adopt_refunds;

-- Charges whose ledger has just come to them, and charges from before a rule of their sums.
INSERT INTO charge_moves VALUES ('open', 'paid'), ('closed', 'paid') ON CONFLICT DO NOTHING;
DO $$
BEGIN
	PERFORM hs.refresh_charge(id) FROM charges;
END $$;

-- Releases before the rule may have given more back than came. Orders are left out: a provider may give back by itself what
-- an order still waits for, and then the order comes to nothing.
ALTER TABLE charges ADD CONSTRAINT charges_refunds_within_paid
	CHECK (refunded_cents BETWEEN 0 AND paid_cents AND refunding_cents >= 0) NOT VALID;
ALTER TABLE charges ADD CONSTRAINT charges_paid_when_paid CHECK ((state = 'paid') = (paid_cents > 0));
ALTER TABLE payments DROP CONSTRAINT IF EXISTS payments_with_a_charge;
ALTER TABLE payments ADD CONSTRAINT payments_with_a_charge CHECK (charge IS NOT NULL);
