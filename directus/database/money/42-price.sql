-- When yacht, dates, type or guests of a booking change, its price follows the rules or stays as agreed, and the history
-- says which. Rules are the application's: before it writes a change it leaves here what the changed charter costs, under
-- a token that travels in the very change (`bookings.price_offer`). A trigger takes that price over, or does not, in the
-- transaction of the change, when the booking's state is certain. A change that is refused takes its token along: no other
-- change ever finds the offer.

DROP TABLE IF EXISTS price_offers;
CREATE TABLE price_offers (
	token uuid NOT NULL,
	booking uuid NOT NULL,
	yacht uuid NOT NULL,
	charter_type text NOT NULL,
	starts_at timestamptz NOT NULL,
	ends_at timestamptz NOT NULL,
	guests integer NOT NULL,
	promo_code text,
	asked boolean NOT NULL,
	lines jsonb,
	terms jsonb NOT NULL DEFAULT '{}',
	repriced jsonb,
	kept jsonb,
	created_at timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (token, booking)
);

-- A price is open until somebody counts on it: it is agreed once the booking is confirmed, paid for in part, or once its
-- guest has been asked to pay.
CREATE OR REPLACE FUNCTION hs.price_is_open(of bookings) RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT hs.is_unagreed(of.status) AND of.paid_cents = 0 AND NOT EXISTS (
		SELECT FROM charges WHERE booking = of.id AND provider = 'stripe' AND state <> 'closed')
$$;

-- Its guest has the form of the payment provider before them, with the amount of now.
CREATE OR REPLACE FUNCTION hs.is_being_paid(of bookings) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN of.status = 'pending' AND of.hold_expires_at > now() AND EXISTS (
		SELECT FROM charges WHERE booking = of.id AND intent IS NOT NULL AND state <> 'closed');
END $$;

CREATE OR REPLACE FUNCTION hs.refuse_while_paid(of bookings) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF hs.is_being_paid(of) THEN
		PERFORM hs.refuse('HS002', 'being_paid');
	END IF;
END $$;

-- What a price by the rules depends on.
CREATE OR REPLACE FUNCTION hs.has_same_terms(was bookings, is_now bookings) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT (was.yacht, was.charter_type, was.starts_at, was.ends_at, was.guests, was.promo_code)
		IS NOT DISTINCT FROM (is_now.yacht, is_now.charter_type, is_now.starts_at, is_now.ends_at, is_now.guests, is_now.promo_code)
$$;

-- A change past the application, such as a Flow without events or SQL, brings no offer: nobody has worked out what the
-- changed charter costs, so that its price is what was agreed before, and not by the rules any more.
CREATE OR REPLACE FUNCTION hs.settle_price_mode() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.price_mode = 'rules' AND (NOT hs.is_unagreed(NEW.status) OR NEW.paid_cents > 0) THEN
		NEW.price_mode := 'agreed';
	ELSIF TG_OP = 'UPDATE' AND NEW.price_mode = 'rules' AND OLD.price_mode = 'rules' AND NEW.total_cents > 0
		AND NOT hs.importing() AND NEW.price_offer IS NOT DISTINCT FROM OLD.price_offer AND NOT hs.has_same_terms(OLD, NEW) THEN
		NEW.price_mode := 'agreed';
	END IF;
	RETURN NEW;
END $$;

-- Fees stay: no rule makes them, people do.
CREATE OR REPLACE FUNCTION hs.take_offer(offer price_offers) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM booking_lines WHERE booking = offer.booking AND kind <> 'fee';
	INSERT INTO booking_lines
		(id, booking, sort, kind, label, unit, quantity, unit_cents, amount_cents, tax_class, extra, date_created)
	SELECT gen_random_uuid(), offer.booking, place, line.kind, line.label, line.unit, line.quantity, line.unit_cents,
		line.amount_cents, line.tax_class, line.extra, now()
	FROM jsonb_array_elements(offer.lines) WITH ORDINALITY AS given (row, place),
		jsonb_to_record(given.row) AS line (kind text, label text, unit text, quantity integer, unit_cents integer,
			amount_cents integer, tax_class text, extra uuid);
	UPDATE bookings SET due_now_cents = coalesce((offer.terms ->> 'due_now_cents')::integer, due_now_cents),
		-- Without a day the rest is due at once. So it is on a day that is past, which a charter that moves back has again.
		balance_due_at = CASE WHEN NOT offer.terms ? 'balance_due_at'
				OR (offer.terms ->> 'balance_due_at' IS NULL AND balance_due_at <= hs.clock())
			THEN balance_due_at ELSE (offer.terms ->> 'balance_due_at')::timestamptz END,
		security_deposit_cents = coalesce((offer.terms ->> 'security_deposit_cents')::integer, security_deposit_cents),
		currency = coalesce(offer.terms ->> 'currency', currency),
		policy = coalesce((offer.terms -> 'policy')::json, policy)
	WHERE id = offer.booking;
END $$;

-- More is paid than a charter costs: what becomes of the rest is people's to decide.
CREATE OR REPLACE FUNCTION hs.report_overpaid(of bookings, key text DEFAULT NULL) RETURNS void
LANGUAGE sql AS $$
	SELECT hs.report_to_office('paid_too_much', of.id, jsonb_build_object('currency', of.currency,
		'amount_cents', hs.kept_cents(of), 'due_cents', of.total_cents), key)
	WHERE hs.overpaid_cents(of) > 0
$$;

CREATE OR REPLACE FUNCTION hs.report_cheaper(of_booking uuid, was_cents bigint) RETURNS void
LANGUAGE sql AS $$
	SELECT hs.report_overpaid(b) FROM bookings b WHERE b.id = of_booking AND b.total_cents < was_cents
$$;

CREATE OR REPLACE FUNCTION hs.follow_price() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	offer price_offers;
	taken boolean;
	entry jsonb;
BEGIN
	IF pg_trigger_depth() > 1 OR NEW.price_offer IS NOT DISTINCT FROM OLD.price_offer THEN
		RETURN NULL;
	END IF;
	DELETE FROM price_offers WHERE token = NEW.price_offer AND booking = NEW.id RETURNING * INTO offer;
	taken := offer.lines IS NOT NULL AND (offer.asked
		OR (OLD.price_mode = 'rules' AND NEW.price_mode = 'rules' AND hs.price_is_open(OLD) AND hs.price_is_open(NEW)));
	IF offer.booking IS NULL THEN
		RETURN NULL;
	ELSIF (offer.yacht, offer.charter_type, offer.starts_at, offer.ends_at, offer.guests, offer.promo_code)
		IS DISTINCT FROM (NEW.yacht, NEW.charter_type, NEW.starts_at, NEW.ends_at, NEW.guests, NEW.promo_code::text) THEN
		IF taken THEN
			PERFORM hs.refuse('HS002', 'changed_meanwhile');
		END IF;
		RETURN NULL;
	END IF;
	IF taken THEN
		PERFORM hs.refuse_while_paid(OLD);
		PERFORM hs.take_offer(offer);
	END IF;
	entry := CASE WHEN taken THEN offer.repriced ELSE offer.kept END;
	IF entry IS NOT NULL THEN
		PERFORM hs.write_history(NEW.id, hs.actor(OLD, NEW), NEW.status, NEW.status, entry ->> 'code', entry -> 'params');
	END IF;
	PERFORM hs.report_cheaper(NEW.id, OLD.total_cents);
	RETURN NULL;
END $$;

-- Whoever writes lines by hand has agreed on something. Lines that came with their booking are none of this function's
-- business: the booking says itself how it was priced.
CREATE OR REPLACE FUNCTION hs.agree_on_price(touched uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	one uuid;
BEGIN
	FOR one IN SELECT DISTINCT id FROM unnest(touched) AS id ORDER BY 1 LOOP
		PERFORM hs.refuse_while_paid(b) FROM bookings b WHERE b.id = one;
		PERFORM hs.refuse('HS002', 'price_is_over') FROM bookings b
		WHERE b.id = one AND hs.is_lost(b.status) AND NOT hs.importing();
		IF one::text <> coalesce(current_setting('harborsmith.promised_totals', true), '') THEN
			UPDATE bookings SET price_mode = 'agreed' WHERE id = one AND price_mode = 'rules';
		END IF;
	END LOOP;
END $$;

CREATE OR REPLACE FUNCTION hs.lines_written_by_hand() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF pg_trigger_depth() > 1 THEN
		RETURN NULL;
	ELSIF TG_OP = 'INSERT' THEN
		PERFORM hs.agree_on_price(array_agg(booking)) FROM now_there;
	ELSIF TG_OP = 'DELETE' THEN
		PERFORM hs.agree_on_price(array_agg(booking)) FROM was_there;
	ELSE
		-- Of a line that goes to another booking both are touched.
		PERFORM hs.agree_on_price(array_agg(booking) FILTER (WHERE booking IS NOT NULL)) FROM (
			SELECT unnest(ARRAY[was_there.booking, now_there.booking]) AS booking
			FROM now_there FULL JOIN was_there USING (id)
			WHERE (now_there.booking, now_there.kind, now_there.label, now_there.unit, now_there.quantity,
				now_there.unit_cents, now_there.amount_cents, now_there.tax_class, now_there.extra)
				IS DISTINCT FROM (was_there.booking, was_there.kind, was_there.label, was_there.unit, was_there.quantity,
				was_there.unit_cents, was_there.amount_cents, was_there.tax_class, was_there.extra)
		) AS changed;
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_43_price_mode BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.settle_price_mode();
-- After hs_50_slot and hs_52_promo: whoever changes a booking locks its yacht first, then its code and then, by the lines,
-- the stock of extras.
CREATE OR REPLACE TRIGGER hs_55_price AFTER UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.follow_price();
CREATE OR REPLACE TRIGGER hs_43_by_hand AFTER INSERT ON booking_lines
	REFERENCING NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION hs.lines_written_by_hand();
CREATE OR REPLACE TRIGGER hs_43_by_hand_changed AFTER UPDATE ON booking_lines
	REFERENCING NEW TABLE AS now_there OLD TABLE AS was_there
	FOR EACH STATEMENT EXECUTE FUNCTION hs.lines_written_by_hand();
CREATE OR REPLACE TRIGGER hs_43_by_hand_removed AFTER DELETE ON booking_lines
	REFERENCING OLD TABLE AS was_there FOR EACH STATEMENT EXECUTE FUNCTION hs.lines_written_by_hand();

-- Bookings from before there were two ways.
UPDATE bookings SET price_mode = 'agreed'
WHERE price_mode = 'rules' AND (NOT hs.is_unagreed(status) OR paid_cents > 0);
