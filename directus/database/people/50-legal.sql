-- Nobody sails with more guests than the law allows, unless compliance gave a written reason.

-- Used where the dated limits say nothing; apply.ts copies them from the domain.
CREATE TABLE IF NOT EXISTS legal_limit_defaults (
	position integer PRIMARY KEY,
	charter_type text NOT NULL,
	certificate text,
	below_gross_tons real,
	max_guests integer NOT NULL,
	why text
);
-- Older ones had a sentence in English; apply.ts fills in what is now a code.
ALTER TABLE legal_limit_defaults ADD COLUMN IF NOT EXISTS why text, DROP COLUMN IF EXISTS reason;

-- The same rule as guestLimit in @harborsmith/domain; a test compares the two.
CREATE OR REPLACE FUNCTION hs.guest_limit(own integer, certificate text, certificate_guests integer, tonnage real,
	of_type text, on_day date, OUT max_guests integer, OUT why text, OUT words text)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
	legal record;
BEGIN
	max_guests := own;
	why := 'capacity';
	IF $2 = 'inspected' AND of_type <> 'bareboat' AND coalesce($3, 0) < max_guests THEN
		max_guests := coalesce($3, 0);
		why := CASE WHEN max_guests > 0 THEN 'certificate' ELSE 'certificate_unrecorded' END;
	END IF;
	SELECT l.max_guests, 'law' AS why, l.reason INTO legal FROM legal_limits l
	WHERE l.charter_type = of_type AND l.max_guests IS NOT NULL
		AND (l.certificate IS NULL OR l.certificate = $2)
		AND (coalesce(l.below_gross_tons, 0) = 0 OR coalesce(tonnage, 0) < l.below_gross_tons)
		AND (l.valid_from IS NULL OR l.valid_from <= on_day) AND (l.valid_to IS NULL OR l.valid_to >= on_day)
	ORDER BY l.max_guests LIMIT 1;
	IF NOT FOUND THEN
		SELECT d.max_guests, d.why, NULL::text AS reason INTO legal FROM legal_limit_defaults d
		WHERE d.charter_type = of_type AND (d.certificate IS NULL OR d.certificate = $2)
			AND (d.below_gross_tons IS NULL OR coalesce(tonnage, 0) < d.below_gross_tons)
		ORDER BY d.max_guests, d.position LIMIT 1;
	END IF;
	IF legal.max_guests < max_guests THEN
		max_guests := legal.max_guests;
		why := legal.why;
		words := legal.reason;
	END IF;
END $$;

CREATE OR REPLACE FUNCTION hs.guard_guests() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	boat record;
	lim record;
BEGIN
	-- Who lifted the limit follows from who changed the booking, whatever the writer says.
	IF TG_OP = 'INSERT' OR NEW.legal_override_reason IS DISTINCT FROM OLD.legal_override_reason THEN
		NEW.legal_override_reason := nullif(trim(NEW.legal_override_reason), '');
		NEW.legal_override_by := CASE WHEN NEW.legal_override_reason IS NOT NULL THEN hs.actor(OLD, NEW) END;
	ELSIF NEW.legal_override_by IS NOT NULL OR pg_trigger_depth() = 1 THEN
		-- Only an account that is deleted takes its name out, by the reference itself.
		NEW.legal_override_by := OLD.legal_override_by;
	END IF;
	IF TG_OP = 'UPDATE' AND (OLD.guests, OLD.yacht, OLD.charter_type, OLD.starts_at, OLD.legal_override_reason)
		IS NOT DISTINCT FROM (NEW.guests, NEW.yacht, NEW.charter_type, NEW.starts_at, NEW.legal_override_reason) THEN
		RETURN NEW;
	END IF;
	SELECT max_guests, certificate, certificate_guests, gross_tonnage, timezone INTO boat FROM yachts WHERE id = NEW.yacht;
	lim := hs.guest_limit(boat.max_guests, boat.certificate, boat.certificate_guests, boat.gross_tonnage,
		NEW.charter_type, (NEW.starts_at AT TIME ZONE boat.timezone)::date);
	IF NEW.guests > lim.max_guests AND length(trim(coalesce(NEW.legal_override_reason, ''))) < 10 THEN
		PERFORM hs.refuse('HS005', 'guest_limit', jsonb_build_object('limit', lim.max_guests, 'guests', NEW.guests,
			'charter_type', NEW.charter_type, 'why', lim.why, 'words', lim.words));
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_20_guests BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.guard_guests();
