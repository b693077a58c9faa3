-- Whoever charters bareboat is the master: the company gives no captain and no crew.

CREATE OR REPLACE FUNCTION hs.refuse_bareboat_crew() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM hs.refuse('HS002',
		'A bareboat charter sails without captain or crew of the company. Make it a captained charter first.',
		jsonb_build_object('charter_type', 'bareboat'));
END $$;

CREATE OR REPLACE FUNCTION hs.guard_crew() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.status = 'declined' OR (TG_OP = 'UPDATE' AND (OLD.booking, OLD.status) IS NOT DISTINCT FROM (NEW.booking, NEW.status)) THEN
		RETURN NEW;
	END IF;
	IF (SELECT charter_type FROM bookings WHERE id = NEW.booking FOR SHARE) = 'bareboat' THEN
		PERFORM hs.refuse_bareboat_crew();
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.guard_bareboat() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.charter_type = 'bareboat' AND OLD.charter_type <> 'bareboat'
		AND EXISTS (SELECT FROM crew_assignments WHERE booking = NEW.id AND status <> 'declined') THEN
		PERFORM hs.refuse_bareboat_crew();
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_20_bareboat BEFORE INSERT OR UPDATE ON crew_assignments
	FOR EACH ROW EXECUTE FUNCTION hs.guard_crew();
CREATE OR REPLACE TRIGGER hs_21_bareboat BEFORE UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.guard_bareboat();
