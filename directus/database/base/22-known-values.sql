-- What every sentence, letter and page later writes out is known where it is stored: currencies, time zones, addresses that
-- are followed, and numbers that can be reckoned with. A row from before keeps what it has until that is changed.

CREATE OR REPLACE FUNCTION hs.check_currency() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND NEW.currency IS NOT DISTINCT FROM OLD.currency THEN
		RETURN NEW;
	END IF;
	IF NEW.currency !~ '^[A-Z]{3}$' THEN
		PERFORM hs.refuse_field('currency', 'currency_form');
	ELSIF NOT hs.is_currency(NEW.currency) THEN
		PERFORM hs.refuse_field('currency', 'currency_unknown', jsonb_build_object('currency', NEW.currency));
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
		PERFORM hs.refuse_field('timezone', 'timezone_unknown');
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.check_range(field text, was integer, given integer, lowest integer, highest integer) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF given IS DISTINCT FROM was AND given NOT BETWEEN lowest AND highest THEN
		PERFORM hs.refuse_field(field, 'number_range', jsonb_build_object('lowest', lowest, 'highest', highest));
	END IF;
END $$;

-- The buffers of a yacht are those of its blocks, whose range is in 20-occupations.
CREATE OR REPLACE FUNCTION hs.check_yacht_numbers() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	was yachts;
BEGIN
	IF TG_OP = 'UPDATE' THEN
		was := OLD;
	END IF;
	PERFORM hs.check_range('buffer_before_min', was.buffer_before_min, NEW.buffer_before_min, 0, 43200);
	PERFORM hs.check_range('buffer_after_min', was.buffer_after_min, NEW.buffer_after_min, 0, 43200);
	PERFORM hs.check_range('min_notice_min', was.min_notice_min, NEW.min_notice_min, 0, 525600);
	PERFORM hs.check_range('min_duration_min', was.min_duration_min, NEW.min_duration_min, 1, 525600);
	PERFORM hs.check_range('slot_step_min', was.slot_step_min, NEW.slot_step_min, 5, 43200);
	PERFORM hs.check_range('max_advance_days', was.max_advance_days, NEW.max_advance_days, 1, 3650);
	RETURN NEW;
END $$;

-- An address that a reader's browser follows: a page of the site, another site, a mail or a call; never a program.
CREATE OR REPLACE FUNCTION hs.check_address() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	field text := TG_ARGV[0];
	given text := to_jsonb(NEW) ->> field;
BEGIN
	IF given IS NOT NULL AND (TG_OP = 'INSERT' OR given IS DISTINCT FROM to_jsonb(OLD) ->> field)
		AND given !~* '^(https?://[^[:space:]\\[:cntrl:]]+|(mailto|tel):[^[:space:]\\[:cntrl:]]+|/(?!/)[^[:space:]\\[:cntrl:]]*)$' THEN
		PERFORM hs.refuse_field(field, 'address_form');
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_09_numbers BEFORE INSERT OR UPDATE ON yachts
	FOR EACH ROW EXECUTE FUNCTION hs.check_yacht_numbers();
CREATE OR REPLACE TRIGGER hs_09_address BEFORE INSERT OR UPDATE ON navigation
	FOR EACH ROW EXECUTE FUNCTION hs.check_address('url');
CREATE OR REPLACE TRIGGER hs_09_address BEFORE INSERT OR UPDATE ON redirects
	FOR EACH ROW EXECUTE FUNCTION hs.check_address('to_path');
CREATE OR REPLACE TRIGGER hs_09_address BEFORE INSERT OR UPDATE ON site_settings
	FOR EACH ROW EXECUTE FUNCTION hs.check_address('terms_url');
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

-- A reading is of now or of before: one of tomorrow would stand above every true one.
CREATE OR REPLACE FUNCTION hs.check_reading() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	was meter_readings;
BEGIN
	IF TG_OP = 'UPDATE' THEN
		was := OLD;
	END IF;
	IF NEW.read_at IS DISTINCT FROM was.read_at AND NEW.read_at > hs.clock() + interval '1 hour' THEN
		PERFORM hs.refuse_field('read_at', 'reading_future');
	ELSIF NEW.engine_hours IS DISTINCT FROM was.engine_hours AND NEW.engine_hours < 0 THEN
		PERFORM hs.refuse_field('engine_hours', 'engine_hours_negative');
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_20_reading BEFORE INSERT OR UPDATE ON meter_readings
	FOR EACH ROW EXECUTE FUNCTION hs.check_reading();
