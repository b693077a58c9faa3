-- A promo code is used at most as often as it allows, in all and per customer. Holds use it while they live; requests,
-- expired and cancelled bookings do not.
--
-- Per customer count the holds and bookings of the same record, and what is confirmed under the same address. A guest of
-- the website who is not signed in has proven no address: whether somebody has used the code under it they are not told,
-- and what they hold and do not pay takes nothing from whoever it belongs to.

CREATE INDEX IF NOT EXISTS bookings_promo_uses ON bookings (promo_code, customer) WHERE promo_code IS NOT NULL;

CREATE OR REPLACE FUNCTION hs.counts_promo(status text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT status NOT IN ('requested', 'expired', 'cancelled')
$$;

-- Whether whoever makes this booking may be told what its customer and address have used: an account under its own
-- address, which is the only one with a customer on the website, or a person of the company.
CREATE OR REPLACE FUNCTION hs.knows_guest(wanted bookings) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT wanted.customer IS NOT NULL OR coalesce(wanted.source, 'website') <> 'website'
$$;

-- The row of the code is locked by the count itself. `paid`: money that came late for a booking at this price is not
-- sent back because of the code.
CREATE OR REPLACE FUNCTION hs.use_promo(wanted bookings, paid boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	promo promo_codes;
	own_uses bigint;
BEGIN
	UPDATE promo_codes SET uses = uses + 1
	WHERE id = wanted.promo_code AND (paid OR max_uses IS NULL OR uses < max_uses) RETURNING * INTO promo;
	IF promo.id IS NULL THEN
		SELECT * INTO promo FROM promo_codes WHERE id = wanted.promo_code;
		PERFORM hs.refuse('HS007', 'promo_used_up',
			jsonb_build_object('promo_code', promo.code, 'reason', 'used_up'));
	END IF;
	IF promo.max_uses_per_customer IS NULL OR paid OR NOT hs.knows_guest(wanted) THEN
		RETURN;
	END IF;
	SELECT count(*) INTO own_uses FROM bookings
	WHERE promo_code = promo.id AND id <> wanted.id AND hs.counts_promo(status)
		AND (customer = wanted.customer
			OR status <> 'pending' AND lower(contact ->> 'email') = hs.contact_address(wanted));
	IF own_uses >= promo.max_uses_per_customer THEN
		PERFORM hs.refuse('HS007', 'promo_used_by_customer',
			jsonb_build_object('promo_code', promo.code, 'reason', 'used_by_customer'));
	END IF;
END $$;

-- The code that a booking in this state uses.
CREATE OR REPLACE FUNCTION hs.used_promo(status text, promo_code uuid) RETURNS uuid
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN hs.counts_promo(status) THEN promo_code END
$$;

CREATE OR REPLACE FUNCTION hs.lock_promos(wanted uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM promo_codes WHERE id = ANY (wanted) ORDER BY id FOR NO KEY UPDATE;
END $$;

CREATE OR REPLACE FUNCTION hs.count_promo() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	before uuid := CASE WHEN TG_OP = 'UPDATE' THEN hs.used_promo(OLD.status, OLD.promo_code) END;
	after uuid := hs.used_promo(NEW.status, NEW.promo_code);
BEGIN
	-- All codes that a statement touches in one call, before the first of its bookings takes stock. A change that follows
	-- another one is of one booking, or has locked the codes of all (hs.expire_overdue_holds).
	IF pg_trigger_depth() > 1 THEN
		PERFORM hs.lock_promos(ARRAY[before, after]) WHERE before IS DISTINCT FROM after;
	ELSIF NEW.id = (SELECT id FROM all_now LIMIT 1) THEN
		IF TG_OP = 'INSERT' THEN
			PERFORM hs.lock_promos(array_agg(hs.used_promo(status, promo_code))) FROM all_now WHERE promo_code IS NOT NULL;
		ELSE
			PERFORM hs.lock_promos(array_agg(code))
			FROM all_was o JOIN all_now n ON n.id = o.id,
				LATERAL (VALUES (hs.used_promo(o.status, o.promo_code)), (hs.used_promo(n.status, n.promo_code))) AS used (code)
			WHERE hs.used_promo(o.status, o.promo_code) IS DISTINCT FROM hs.used_promo(n.status, n.promo_code);
		END IF;
	END IF;
	IF before IS NOT DISTINCT FROM after THEN
		RETURN NULL;
	END IF;
	IF before IS NOT NULL THEN
		UPDATE promo_codes SET uses = uses - 1 WHERE id = before;
	END IF;
	IF after IS NOT NULL THEN
		PERFORM hs.use_promo(NEW, hs.importing() OR (TG_OP = 'UPDATE' AND OLD.status = 'expired'));
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION hs.start_promo_uses() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	NEW.uses := 0;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.guard_promo_uses() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.uses <> NEW.uses AND NEW.uses <> (SELECT count(*) FROM bookings WHERE promo_code = NEW.id AND hs.counts_promo(status)) THEN
		PERFORM hs.refuse_field('uses', 'promo_uses_counted');
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.check_promo_discount() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF coalesce(NEW.percent_bps, 0) > 0 AND coalesce(NEW.amount_cents, 0) > 0 AND (TG_OP = 'INSERT'
		OR (NEW.percent_bps, NEW.amount_cents) IS DISTINCT FROM (OLD.percent_bps, OLD.amount_cents)) THEN
		PERFORM hs.refuse_field('amount_cents', 'promo_two_discounts');
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_10_discount BEFORE INSERT OR UPDATE ON promo_codes
	FOR EACH ROW EXECUTE FUNCTION hs.check_promo_discount();
-- Before hs_55_price, whose lines take stock: whoever books takes the code first as well.
CREATE OR REPLACE TRIGGER hs_52_promo_begins AFTER INSERT ON bookings REFERENCING NEW TABLE AS all_now
	FOR EACH ROW EXECUTE FUNCTION hs.count_promo();
CREATE OR REPLACE TRIGGER hs_52_promo AFTER UPDATE ON bookings REFERENCING OLD TABLE AS all_was NEW TABLE AS all_now
	FOR EACH ROW EXECUTE FUNCTION hs.count_promo();
CREATE OR REPLACE TRIGGER hs_10_uses BEFORE INSERT ON promo_codes
	FOR EACH ROW EXECUTE FUNCTION hs.start_promo_uses();
CREATE OR REPLACE TRIGGER hs_10_guard_uses BEFORE UPDATE ON promo_codes
	FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION hs.guard_promo_uses();

-- What counts has changed since some of them were counted.
UPDATE promo_codes SET uses = counted.uses FROM (
	SELECT p.id, count(b.id) FILTER (WHERE hs.counts_promo(b.status)) AS uses
	FROM promo_codes p LEFT JOIN bookings b ON b.promo_code = p.id GROUP BY p.id
) AS counted WHERE counted.id = promo_codes.id AND counted.uses <> promo_codes.uses;
