-- What every sentence, letter and page later writes out is known where it is stored: currencies and time zones. A row from
-- before keeps what it has until that is changed.

CREATE OR REPLACE FUNCTION hs.check_currency() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND NEW.currency IS NOT DISTINCT FROM OLD.currency THEN
		RETURN NEW;
	END IF;
	IF NEW.currency !~ '^[A-Z]{3}$' THEN
		PERFORM hs.refuse_field('currency', 'A currency is written in three capital letters, such as USD.');
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.is_zone(name text) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	-- Postgres also takes offsets for zones, which nothing else does.
	IF name !~ '^(UTC|Etc/GMT[+-][0-9]+|[A-Z][A-Za-z]+(/[A-Z][A-Za-z_]*(-[A-Za-z_]+)*)+)$' THEN
		RETURN false;
	END IF;
	PERFORM now() AT TIME ZONE name;
	RETURN true;
EXCEPTION WHEN invalid_parameter_value THEN
	RETURN false;
END $$;

CREATE OR REPLACE FUNCTION hs.check_zone() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF (TG_OP = 'INSERT' OR NEW.timezone IS DISTINCT FROM OLD.timezone) AND NOT hs.is_zone(NEW.timezone) THEN
		PERFORM hs.refuse_field('timezone', 'There is no such time zone. It is written as a place, such as America/Los_Angeles.');
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_09_currency BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.check_currency();
CREATE OR REPLACE TRIGGER hs_09_currency BEFORE INSERT OR UPDATE ON yachts
	FOR EACH ROW EXECUTE FUNCTION hs.check_currency();
CREATE OR REPLACE TRIGGER hs_09_currency BEFORE INSERT OR UPDATE ON vouchers
	FOR EACH ROW EXECUTE FUNCTION hs.check_currency();
CREATE OR REPLACE TRIGGER hs_09_currency BEFORE INSERT OR UPDATE ON crew_members
	FOR EACH ROW EXECUTE FUNCTION hs.check_currency();
CREATE OR REPLACE TRIGGER hs_09_currency BEFORE INSERT OR UPDATE ON site_settings
	FOR EACH ROW EXECUTE FUNCTION hs.check_currency();
CREATE OR REPLACE TRIGGER hs_09_currency BEFORE INSERT ON payments
	FOR EACH ROW EXECUTE FUNCTION hs.check_currency();
CREATE OR REPLACE TRIGGER hs_09_zone BEFORE INSERT OR UPDATE ON yachts
	FOR EACH ROW EXECUTE FUNCTION hs.check_zone();
CREATE OR REPLACE TRIGGER hs_09_zone BEFORE INSERT OR UPDATE ON marinas
	FOR EACH ROW EXECUTE FUNCTION hs.check_zone();
