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
		PERFORM hs.refuse_field('contact', 'A booking needs its guest: choose a customer, or type a name and an address.');
	END IF;
	IF contact - '{first_name,last_name,email,phone}'::text[] <> '{}' THEN
		PERFORM hs.refuse_field('contact', 'A contact has a first name, a last name, an address and a phone, nothing else.');
	END IF;
	IF coalesce(btrim(contact ->> 'first_name'), '') = '' THEN
		PERFORM hs.refuse_field('contact', 'The contact needs a first name.');
	END IF;
	PERFORM hs.check_name('contact', contact ->> 'first_name');
	PERFORM hs.check_name('contact', contact ->> 'last_name');
	IF coalesce(contact ->> 'email', '') NOT LIKE '_%@_%' THEN
		PERFORM hs.refuse_field('contact', 'The contact needs an e-mail address.');
	END IF;
END $$;

-- A contact that is only the customer's follows when the booking goes to another customer; one that was typed stays, as
-- does each when an account takes the booking over (`harborsmith.keep_contact`).
CREATE OR REPLACE FUNCTION hs.keep_contact() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	follows boolean := false;
BEGIN
	IF TG_OP = 'UPDATE' AND NEW.contact::jsonb IS NOT DISTINCT FROM OLD.contact::jsonb THEN
		IF NEW.customer IS NOT DISTINCT FROM OLD.customer AND NEW.contact IS NOT NULL
			AND NEW.guest_name IS NOT NULL AND (NEW.guest_name, NEW.guest_phone, NEW.guest_first_name)
				IS NOT DISTINCT FROM (OLD.guest_name, OLD.guest_phone, OLD.guest_first_name) THEN
			RETURN NEW;
		END IF;
		follows := NEW.customer IS NOT NULL AND NEW.customer IS DISTINCT FROM OLD.customer
			AND coalesce(current_setting('harborsmith.keep_contact', true), '') <> 'on'
			AND OLD.contact::jsonb = hs.contact_of(OLD.customer);
	END IF;
	IF NEW.contact IS NULL OR follows THEN
		NEW.contact := hs.contact_of(NEW.customer);
	END IF;
	PERFORM hs.check_contact(NEW.contact::jsonb);
	NEW.guest_first_name := NEW.contact ->> 'first_name';
	NEW.guest_name := concat_ws(' ', NEW.contact ->> 'first_name', NEW.contact ->> 'last_name');
	NEW.guest_phone := NEW.contact ->> 'phone';
	RETURN NEW;
END $$;

-- Bookings from before they kept their contact: what was typed then stood in the quote.
UPDATE bookings SET
	contact = coalesce(quote -> 'contact', hs.contact_of(customer)::json),
	quote = (quote::jsonb - 'contact')::json
WHERE contact IS NULL;

CREATE OR REPLACE TRIGGER hs_12_contact BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.keep_contact();

UPDATE bookings SET guest_name = NULL WHERE guest_name IS NULL;
