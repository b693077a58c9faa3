-- A charter that is called off gives its money back: the amount is decided here, in the transaction of the change and for
-- every door, and ordered by 43-refunds. docs/decisions/refunds.md

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
			'refund_cents', NEW.refund_cents, 'paid_cents', NEW.paid_cents, 'kept_cents', hs.kept_cents(OLD), 'currency', NEW.currency,
			'choice', NEW.refund_choice));
		PERFORM hs.order_refund(NEW, format('booking:%s:cancelled', NEW.id), NEW.refund_cents, NULL, 'cancelled');
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_44_refund BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.decide_refund();
CREATE OR REPLACE TRIGGER hs_44_give_back AFTER UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.give_back();
