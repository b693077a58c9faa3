-- A booking keeps the contact that was typed for it. What lists and crews show of it follows by itself, so that each role
-- can be given as much as it needs. The company's record of a person is never touched by a booking.

DROP INDEX IF EXISTS customers_by_address;
CREATE INDEX IF NOT EXISTS bookings_by_contact ON bookings (lower(contact ->> 'email'), status);

CREATE OR REPLACE FUNCTION hs.contact_of(person uuid) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT jsonb_build_object('first_name', first_name, 'last_name', last_name, 'email', email, 'phone', phone)
	FROM customers WHERE id = person
$$;

-- The address letters go to, as addresses are compared.
CREATE OR REPLACE FUNCTION hs.contact_address(of bookings) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT lower(of.contact ->> 'email')
$$;

CREATE OR REPLACE FUNCTION hs.check_contact(contact jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF contact IS NULL OR jsonb_typeof(contact) <> 'object' THEN
		PERFORM hs.refuse_field('contact', 'contact_missing');
	END IF;
	IF contact - hs.contact_parts() <> '{}' THEN
		PERFORM hs.refuse_field('contact', 'contact_keys');
	END IF;
	IF coalesce(btrim(contact ->> 'first_name'), '') = '' THEN
		PERFORM hs.refuse_field('contact', 'contact_first_name');
	END IF;
	PERFORM hs.check_name('contact', contact ->> 'first_name');
	PERFORM hs.check_name('contact', contact ->> 'last_name');
	IF coalesce(contact ->> 'email', '') NOT LIKE '_%@_%' THEN
		PERFORM hs.refuse_field('contact', 'contact_email');
	END IF;
END $$;

-- A contact that is only the customer's follows when the booking goes to another customer; one that was typed stays, as
-- does each when an account takes the booking over (`harborsmith.keep_contact`). One from before this was asked of it is
-- left as it is until somebody changes it.
CREATE OR REPLACE FUNCTION hs.keep_contact() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	stays boolean := false;
BEGIN
	IF TG_OP = 'UPDATE' AND NEW.contact IS NOT NULL AND NEW.contact::jsonb IS NOT DISTINCT FROM OLD.contact::jsonb THEN
		stays := NEW.customer IS NULL OR NEW.customer IS NOT DISTINCT FROM OLD.customer
			OR coalesce(current_setting('harborsmith.keep_contact', true), '') = 'on'
			OR OLD.contact::jsonb IS DISTINCT FROM hs.contact_of(OLD.customer);
	END IF;
	IF stays AND (NEW.guest_name, NEW.guest_phone, NEW.guest_first_name)
		IS NOT DISTINCT FROM (OLD.guest_name, OLD.guest_phone, OLD.guest_first_name) THEN
		RETURN NEW;
	END IF;
	IF NOT stays THEN
		IF TG_OP = 'UPDATE' AND NEW.contact IS NOT NULL AND NEW.contact::jsonb IS NOT DISTINCT FROM OLD.contact::jsonb THEN
			NEW.contact := NULL;
		END IF;
		NEW.contact := coalesce(NEW.contact, hs.contact_of(NEW.customer)::json);
		PERFORM hs.check_contact(NEW.contact::jsonb);
	END IF;
	NEW.guest_first_name := NEW.contact ->> 'first_name';
	NEW.guest_name := hs.guest_name(NEW.contact::jsonb);
	NEW.guest_phone := NEW.contact ->> 'phone';
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.guest_name(contact jsonb) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
	SELECT coalesce(nullif(concat_ws(' ', nullif(btrim(contact ->> 'first_name'), ''), nullif(btrim(contact ->> 'last_name'), '')),
		''), contact ->> 'email', '')
$$;

-- Bookings from before they kept their contact: what was typed then stood in the quote. Old rows may hold what no rule above
-- would take, and an upgrade takes them as they are: half characters, which json holds and jsonb does not, and names that
-- are empty. What was not typed is the customer's.
CREATE OR REPLACE FUNCTION hs.readable(stored json) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RETURN stored::jsonb;
EXCEPTION WHEN data_exception THEN
	BEGIN
		RETURN regexp_replace(stored::text, '\\u(0000|d[89a-f][0-9a-f]{2})', '\\ufffd', 'gi')::jsonb;
	EXCEPTION WHEN data_exception THEN
		RETURN NULL;
	END;
END $$;

CREATE OR REPLACE FUNCTION hs.contact_from(typed jsonb, known jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
	SELECT jsonb_object_agg(field, coalesce(
		CASE jsonb_typeof(typed) WHEN 'object' THEN nullif(btrim(typed ->> field), '') END, known ->> field,
		CASE WHEN field IN ('first_name', 'email') THEN '' END))
	FROM unnest(hs.contact_parts()) AS field
$$;

WITH filled AS (
	SELECT id, quote.kept - 'contact' AS quote, quote.kept ? 'contact' AS is_cut,
		hs.contact_from(quote.kept -> 'contact', hs.contact_of(customer)) AS contact
	FROM bookings, LATERAL (
		SELECT CASE jsonb_typeof(hs.readable(bookings.quote)) WHEN 'object' THEN hs.readable(bookings.quote) END AS kept
	) AS quote
	WHERE contact IS NULL OR json_typeof(contact) <> 'object'
)
UPDATE bookings SET contact = filled.contact,
	quote = CASE WHEN filled.is_cut THEN filled.quote::json ELSE bookings.quote END,
	guest_first_name = filled.contact ->> 'first_name', guest_name = hs.guest_name(filled.contact),
	guest_phone = filled.contact ->> 'phone'
FROM filled WHERE filled.id = bookings.id;

UPDATE bookings SET guest_first_name = hs.readable(contact) ->> 'first_name',
	guest_name = hs.guest_name(hs.readable(contact)), guest_phone = hs.readable(contact) ->> 'phone'
WHERE guest_name IS NULL;

CREATE OR REPLACE TRIGGER hs_12_contact BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.keep_contact();
