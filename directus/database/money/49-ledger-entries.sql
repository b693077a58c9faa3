-- What comes into the ledger, by people or from a provider: what may, of which charge, and what follows from it.

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
		AND of.status NOT IN ('expired', 'cancelled') AND hs.overpaid_cents(of) > 0 THEN
		PERFORM hs.report_overpaid(of, 'paid_too_much:' || NEW.id);
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

CREATE OR REPLACE TRIGGER hs_20_check BEFORE INSERT ON payments
	FOR EACH ROW EXECUTE FUNCTION hs.check_payment();
CREATE OR REPLACE TRIGGER hs_25_charge BEFORE INSERT ON payments
	FOR EACH ROW EXECUTE FUNCTION hs.find_charge();
CREATE OR REPLACE TRIGGER hs_44_follow_up AFTER INSERT ON payments
	FOR EACH ROW EXECUTE FUNCTION hs.follow_up_payment();
