-- No refund exceeds what was paid, and a charter that is called off gives its money back: the amount is decided here, in
-- the transaction of the change and for every door, and its order leaves by the outbox. docs/decisions/refunds.md

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

-- Without a choice the operator gives everything back, and a guest who does not come gets nothing.
CREATE OR REPLACE FUNCTION hs.decide_refund() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	kept bigint;
	decided bigint;
	choice text;
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NOT hs.importing() AND (NEW.refund_choice, NEW.refund_cents) IS DISTINCT FROM (NULL, NULL) THEN
			PERFORM hs.refuse_field('refund_choice', 'refund_choice_early');
		END IF;
		RETURN NEW;
	END IF;
	IF OLD.status = NEW.status OR NOT hs.is_called_off(NEW.status) THEN
		IF (OLD.refund_choice, OLD.refund_cents) IS DISTINCT FROM (NEW.refund_choice, NEW.refund_cents) THEN
			PERFORM hs.refuse_field('refund_choice', CASE WHEN hs.is_called_off(NEW.status)
				THEN 'refund_is_decided' ELSE 'refund_choice_early' END);
		END IF;
		RETURN NEW;
	ELSIF hs.importing() THEN
		RETURN NEW;
	END IF;
	kept := hs.kept_cents(NEW);
	choice := coalesce(NEW.refund_choice, CASE WHEN NEW.refund_cents IS NOT NULL THEN 'amount'
		WHEN NEW.status = 'no_show' THEN 'none' ELSE 'all' END);
	decided := CASE choice
		WHEN 'all' THEN kept
		WHEN 'terms' THEN hs.refund_by_terms(NEW.policy, NEW.starts_at, hs.clock(), kept)
		WHEN 'amount' THEN NEW.refund_cents
		ELSE 0 END;
	IF decided IS NULL THEN
		PERFORM hs.refuse_field('refund_cents', 'refund_amount_missing');
	ELSIF decided < 0 THEN
		PERFORM hs.refuse_field('refund_cents', 'refund_negative');
	ELSIF decided > kept THEN
		PERFORM hs.refuse_field('refund_cents', 'refund_above_paid',
			jsonb_build_object('left_cents', kept, 'currency', NEW.currency));
	ELSIF NEW.refund_cents <> decided THEN
		PERFORM hs.refuse('HS002', 'refund_other_than_shown', jsonb_build_object('refund_cents', decided,
			'shown_cents', NEW.refund_cents, 'currency', NEW.currency));
	END IF;
	NEW.refund_choice := choice;
	NEW.refund_cents := decided;
	RETURN NEW;
END $$;

-- What came by card and did not confirm its hold goes back to each card as late money does, whoever ends the hold. What
-- came another way, or in another currency, is people's.
CREATE OR REPLACE FUNCTION hs.give_back_too_little(of bookings) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	held record;
BEGIN
	FOR held IN
		SELECT c.id, hs.left_of(c) AS kept, coalesce((SELECT p.provider_id FROM payments p
			WHERE p.charge = c.id AND p.kind = 'charge' AND p.status = 'succeeded' AND p.currency = c.currency
			ORDER BY p.processed_at DESC, p.id LIMIT 1), c.id::text) AS fact
		FROM charges c WHERE c.booking = of.id AND c.provider = 'stripe' AND c.currency = of.currency AND hs.left_of(c) > 0
		ORDER BY c.paid_at, c.id
	LOOP
		PERFORM hs.order_refund(of, 'late:' || held.fact, held.kept, held.id, 'too_little');
	END LOOP;
END $$;

CREATE OR REPLACE FUNCTION hs.give_back() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.status = NEW.status OR hs.importing() THEN
		RETURN NULL;
	END IF;
	IF NEW.status = 'expired' THEN
		PERFORM hs.give_back_too_little(NEW);
		PERFORM hs.report_to_office('expired_with_money', NEW.id,
			jsonb_build_object('currency', money.currency, 'amount_cents', money.cents))
		FROM (SELECT b.currency, hs.kept_cents(b) AS cents FROM bookings b WHERE b.id = NEW.id
			UNION ALL SELECT p.currency, sum(CASE p.kind WHEN 'charge' THEN p.amount_cents ELSE -p.amount_cents END)
			FROM payments p WHERE p.booking = NEW.id AND p.currency <> NEW.currency AND p.kind IN ('charge', 'refund')
				AND p.status = 'succeeded' GROUP BY p.currency) AS money
		WHERE money.cents > 0;
	ELSIF hs.is_called_off(NEW.status) AND NEW.paid_cents > 0 THEN
		PERFORM hs.write_history(NEW.id, hs.actor(OLD, NEW), NEW.status, NEW.status, 'refund_decided', jsonb_build_object(
			'refund_cents', NEW.refund_cents, 'paid_cents', NEW.paid_cents, 'currency', NEW.currency,
			'choice', NEW.refund_choice));
		PERFORM hs.order_refund(NEW, format('booking:%s:cancelled', NEW.id), NEW.refund_cents, NULL, 'cancelled');
	END IF;
	RETURN NULL;
END $$;

-- People enter what they have received or given back by hand, or ask for a refund by card; a provider's facts come with
-- its references.
CREATE OR REPLACE FUNCTION hs.check_payment() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	of bookings;
	paid charges;
	is_fact boolean := NEW.provider = 'stripe' AND NEW.provider_id IS NOT NULL;
	kept bigint;
BEGIN
	IF NEW.amount_cents = 0 THEN
		PERFORM hs.refuse_field('amount_cents', 'payment_zero');
	ELSIF NEW.kind NOT IN ('external', 'refund') THEN
		RETURN NEW;
	ELSIF NEW.status = 'failed' THEN
		IF NOT is_fact AND NEW.refund_key IS NULL AND NOT hs.importing() THEN
			PERFORM hs.refuse_field('status', 'payment_failed_by_hand');
		END IF;
		RETURN NEW;
	END IF;
	SELECT * INTO of FROM bookings WHERE id = NEW.booking FOR NO KEY UPDATE;
	SELECT * INTO paid FROM charges WHERE id = NEW.charge AND booking = NEW.booking;
	IF of.id IS NULL OR (is_fact AND NEW.kind = 'refund' AND NEW.currency <> coalesce(paid.currency, of.currency)) THEN
		RETURN NEW;
	ELSIF NEW.currency <> of.currency AND NOT is_fact THEN
		PERFORM hs.refuse_field('currency', 'payment_currency', jsonb_build_object('currency', of.currency));
	END IF;
	IF NEW.kind = 'external' THEN
		IF NEW.status = 'pending' AND NOT hs.importing() THEN
			PERFORM hs.refuse_field('status', 'payment_pending_by_hand');
		ELSIF NEW.provider = 'stripe' THEN
			PERFORM hs.refuse_field('provider', 'payment_by_card');
		END IF;
		RETURN NEW;
	END IF;
	IF NEW.provider = 'stripe' AND NOT is_fact AND NEW.refund_key IS NULL THEN
		NEW.status := 'pending';
		NEW.refund_key := 'request:' || NEW.id;
		kept := CASE WHEN paid.id IS NULL THEN hs.left_by(of, 'card')
			WHEN paid.provider = 'stripe' THEN hs.left_of(paid) ELSE 0 END;
		IF NEW.amount_cents > kept THEN
			PERFORM hs.refuse_field('amount_cents', 'refund_above_card',
				jsonb_build_object('left_cents', kept, 'currency', of.currency));
		END IF;
	ELSIF NEW.provider <> 'stripe' AND NEW.status = 'pending' THEN
		PERFORM hs.refuse_field('status', 'refund_pending_by_hand');
	END IF;
	kept := CASE WHEN paid.id IS NULL THEN hs.left_by(of, 'any')
		ELSE hs.left_to_refund(paid, coalesce(NEW.refund_key, NEW.provider || ':' || NEW.provider_id, NEW.id::text),
			NEW.provider_id, NOT is_fact) END;
	IF NEW.amount_cents > kept THEN
		PERFORM hs.refuse_field('amount_cents', 'refund_above_left',
			jsonb_build_object('left_cents', greatest(0, kept), 'currency', NEW.currency));
	END IF;
	RETURN NEW;
END $$;

-- What people enter without saying of which charge: money gets a charge of its own, a refund is shared out over the
-- charges, a row for each. What a provider tells names its charge itself.
CREATE OR REPLACE FUNCTION hs.find_charge() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	of bookings;
	share record;
	rest bigint := NEW.amount_cents;
BEGIN
	IF NEW.charge IS NOT NULL OR NEW.amount_cents <= 0 THEN
		RETURN NEW;
	ELSIF NEW.kind = 'external' OR (hs.importing() AND NEW.kind <> 'refund') THEN
		NEW.charge := hs.new_charge(NEW);
		RETURN NEW;
	ELSIF NEW.kind <> 'refund' OR (NEW.provider = 'stripe' AND NEW.provider_id IS NOT NULL) THEN
		RETURN NEW;
	END IF;
	SELECT * INTO of FROM bookings WHERE id = NEW.booking;
	FOR share IN SELECT * FROM hs.split_refund(of, NEW.amount_cents, CASE NEW.provider WHEN 'stripe' THEN 'card' ELSE 'hand' END) LOOP
		IF NEW.charge IS NULL THEN
			NEW.charge := share.charge;
			NEW.amount_cents := share.part;
			IF share.part < rest AND NEW.refund_key IS NULL THEN
				NEW.refund_key := 'hand:' || NEW.id;
			END IF;
		ELSE
			INSERT INTO payments (booking, charge, kind, status, amount_cents, currency, provider, refund_key, processed_at,
				date_created)
			VALUES (NEW.booking, share.charge, NEW.kind, NEW.status, share.part, NEW.currency, NEW.provider, NEW.refund_key,
				NEW.processed_at, NEW.date_created);
		END IF;
	END LOOP;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.new_charge(row_of payments) RETURNS uuid
LANGUAGE sql AS $$
	INSERT INTO charges (id, booking, purpose, state, amount_cents, currency, provider, date_created)
	SELECT gen_random_uuid(), b.id, CASE WHEN row_of.kind LIKE 'deposit%' THEN 'deposit'
			WHEN hs.is_unagreed(b.status) THEN 'fare' ELSE 'balance' END,
		'closed', row_of.amount_cents, row_of.currency,
		CASE WHEN row_of.provider = 'stripe' THEN 'stripe' ELSE 'external' END, now()
	FROM bookings b WHERE b.id = row_of.booking RETURNING id
$$;

-- Its guest hears once of each refund that no other letter tells: given by hand, asked for by staff, made at the
-- provider, chosen for somebody who did not come, or of money that came after the letter about the cancellation. What a
-- cancellation or a late payment gives back otherwise is in their own letters, what a bank took back in the bank's.
CREATE OR REPLACE FUNCTION hs.announce_refund(row_of payments, of bookings) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF row_of.kind <> 'refund' OR row_of.status = 'failed' OR row_of.currency <> of.currency
		OR (row_of.provider = 'stripe' AND row_of.provider_id IS NULL) OR (row_of.refund_key LIKE 'late:%' AND NOT (of.status = 'cancelled' AND of.confirmed_at IS NOT NULL))
		OR row_of.refund_key LIKE 'dispute:%' OR (row_of.refund_key LIKE 'hand:%' AND row_of.refund_key <> 'hand:' || row_of.id)
		OR (row_of.refund_key = format('booking:%s:cancelled', of.id) AND of.status = 'cancelled')
		OR EXISTS (SELECT FROM payments p WHERE p.provider = row_of.provider AND p.provider_id = row_of.provider_id
			AND p.kind = 'refund' AND p.id <> row_of.id) THEN
		RETURN;
	END IF;
	-- What was given by hand in one sum is one refund to its guest, of however many charges it is.
	PERFORM hs.emit('payment.refunded', 'booking:' || of.id,
		jsonb_build_object('booking', of.id, 'number', of.number, 'key', row_of.id, 'amount_cents',
			CASE WHEN row_of.refund_key = 'hand:' || row_of.id
				THEN (SELECT sum(amount_cents) FROM payments WHERE booking = of.id AND refund_key = row_of.refund_key)
				ELSE row_of.amount_cents END,
			'currency', row_of.currency, 'provider', row_of.provider));
END $$;

CREATE OR REPLACE FUNCTION hs.follow_up_payment() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	of bookings;
	paid charges;
BEGIN
	IF hs.importing() THEN
		RETURN NULL;
	END IF;
	SELECT * INTO of FROM bookings WHERE id = NEW.booking;
	SELECT * INTO paid FROM charges WHERE id = NEW.charge;
	IF NEW.refund_key LIKE 'request:%' AND NEW.provider_id IS NULL AND NEW.status = 'pending' THEN
		PERFORM hs.send_refund(of, NEW.refund_key, NEW.amount_cents, NEW.charge, 'requested');
	ELSIF NEW.kind = 'refund' AND NEW.status <> 'failed' AND EXISTS (
		SELECT FROM hs.live_refunds(paid, NEW.refund_key) live WHERE live.made = NEW.provider_id) AND EXISTS (
		SELECT FROM hs.live_refunds(paid, NEW.refund_key) live WHERE live.made <> NEW.provider_id) THEN
		PERFORM hs.report_to_office('refund_repeated', of.id, jsonb_build_object('refund', NEW.provider_id,
			'amount_cents', NEW.amount_cents, 'currency', NEW.currency), 'refund_repeated:' || NEW.provider_id);
	ELSIF NEW.kind = 'external' AND NEW.status = 'succeeded' AND of.status = 'pending' AND hs.is_due_paid(of) THEN
		UPDATE bookings SET status = 'confirmed', change_code = 'paid' WHERE id = of.id AND status = 'pending';
	END IF;
	IF NEW.kind IN ('charge', 'external') AND NEW.status = 'succeeded' AND NEW.currency = of.currency
		AND of.status NOT IN ('expired', 'cancelled') AND hs.kept_cents(of) > of.total_cents THEN
		PERFORM hs.report_to_office('paid_too_much', of.id, jsonb_build_object('currency', of.currency,
			'amount_cents', hs.kept_cents(of), 'due_cents', of.total_cents), 'paid_too_much:' || NEW.id);
	ELSIF NEW.kind = 'external' AND NEW.status = 'succeeded' AND hs.is_lost(of.status) THEN
		PERFORM hs.report_to_office('paid_when_over', of.id, jsonb_build_object('currency', of.currency,
			'amount_cents', NEW.amount_cents), 'paid_when_over:' || NEW.id);
	ELSIF NEW.kind IN ('charge', 'refund') AND NEW.status = 'succeeded' AND NEW.currency <> of.currency THEN
		PERFORM hs.report_to_office('wrong_currency', of.id, jsonb_build_object('kind', NEW.kind, 'currency', NEW.currency,
			'amount_cents', NEW.amount_cents, 'booking_currency', of.currency));
	END IF;
	PERFORM hs.announce_refund(NEW, of);
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_44_refund BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.decide_refund();
CREATE OR REPLACE TRIGGER hs_44_give_back AFTER UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.give_back();
CREATE OR REPLACE TRIGGER hs_20_check BEFORE INSERT ON payments
	FOR EACH ROW EXECUTE FUNCTION hs.check_payment();
CREATE OR REPLACE TRIGGER hs_25_charge BEFORE INSERT ON payments
	FOR EACH ROW EXECUTE FUNCTION hs.find_charge();
CREATE OR REPLACE TRIGGER hs_44_follow_up AFTER INSERT ON payments
	FOR EACH ROW EXECUTE FUNCTION hs.follow_up_payment();

