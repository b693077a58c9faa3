-- Nobody sails with more guests than the law allows, unless compliance gave a written reason.

-- Used where the dated limits say nothing; apply.ts copies them from the domain.
CREATE TABLE IF NOT EXISTS legal_limit_defaults (
	position integer PRIMARY KEY,
	charter_type text NOT NULL,
	certificate text,
	below_gross_tons real,
	max_guests integer NOT NULL,
	reason text NOT NULL
);

-- The same rule as guestLimit in @harborsmith/domain; a test compares the two.
CREATE OR REPLACE FUNCTION hs.guest_limit(boat yachts, of_type text, on_day date,
	OUT max_guests integer, OUT reason text)
LANGUAGE sql STABLE AS $$
	WITH given AS (
		SELECT 3 AS place, l.max_guests, l.reason FROM legal_limits l
		WHERE l.charter_type = of_type AND l.max_guests IS NOT NULL
			AND (l.certificate IS NULL OR l.certificate = boat.certificate)
			AND (l.below_gross_tons IS NULL OR l.below_gross_tons = 0 OR coalesce(boat.gross_tonnage, 0) < l.below_gross_tons)
			AND (l.valid_from IS NULL OR l.valid_from <= on_day) AND (l.valid_to IS NULL OR l.valid_to >= on_day)
	), candidates AS (
		SELECT 1 AS place, boat.max_guests, format('This yacht takes at most %s guests.', boat.max_guests) AS reason
		UNION ALL
		SELECT 2, coalesce(boat.certificate_guests, 0), CASE WHEN coalesce(boat.certificate_guests, 0) > 0
			THEN format('The certificate of inspection allows %s passengers.', boat.certificate_guests)
			ELSE 'The number of passengers on the certificate of inspection is not recorded.' END
		WHERE boat.certificate = 'inspected' AND of_type <> 'bareboat'
		UNION ALL
		SELECT * FROM given
		UNION ALL
		SELECT 4 + d.position, d.max_guests, d.reason FROM legal_limit_defaults d
		WHERE NOT EXISTS (SELECT FROM given) AND d.charter_type = of_type
			AND (d.certificate IS NULL OR d.certificate = boat.certificate)
			AND (d.below_gross_tons IS NULL OR coalesce(boat.gross_tonnage, 0) < d.below_gross_tons)
	)
	SELECT c.max_guests, c.reason FROM candidates c ORDER BY c.max_guests, c.place LIMIT 1
$$;

CREATE OR REPLACE FUNCTION hs.guard_guests() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	boat yachts;
	lim record;
BEGIN
	IF NEW.legal_override_reason IS NOT NULL AND (TG_OP = 'INSERT'
		OR NEW.legal_override_reason IS DISTINCT FROM OLD.legal_override_reason) THEN
		NEW.legal_override_by := coalesce(NEW.changed_by, NEW.legal_override_by);
	END IF;
	SELECT * INTO boat FROM yachts WHERE id = NEW.yacht;
	SELECT * INTO lim FROM hs.guest_limit(boat, NEW.charter_type, (NEW.starts_at AT TIME ZONE boat.timezone)::date);
	IF NEW.guests > lim.max_guests AND length(trim(coalesce(NEW.legal_override_reason, ''))) < 10 THEN
		PERFORM hs.refuse('HS005', format('%s guests are too many. %s', NEW.guests, lim.reason),
			jsonb_build_object('limit', lim.max_guests, 'guests', NEW.guests, 'reason', lim.reason));
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_20_guests BEFORE INSERT ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.guard_guests();
CREATE OR REPLACE TRIGGER hs_20_guests_changed BEFORE UPDATE ON bookings
	FOR EACH ROW WHEN (
		(OLD.guests, OLD.yacht, OLD.charter_type, OLD.starts_at, OLD.legal_override_reason)
		IS DISTINCT FROM (NEW.guests, NEW.yacht, NEW.charter_type, NEW.starts_at, NEW.legal_override_reason)
	) EXECUTE FUNCTION hs.guard_guests();
