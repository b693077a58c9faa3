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

-- An offer is answered while its charter is ahead or under way. What was declined, or called off by the office, comes back
-- by a new offer only.
CREATE OR REPLACE FUNCTION hs.guard_answer() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.status <> OLD.status AND NEW.responded_at IS NOT DISTINCT FROM OLD.responded_at AND NOT hs.importing() THEN
		NEW.responded_at := CASE WHEN NEW.status = 'offered' THEN NULL ELSE hs.clock() END;
	END IF;
	IF NEW.status <> 'accepted' OR OLD.status = 'accepted' OR hs.importing() THEN
		RETURN NEW;
	ELSIF OLD.status = 'declined' THEN
		PERFORM hs.refuse('HS002', 'This trip was declined or called off. The office offers it again first.',
			jsonb_build_object('from', OLD.status, 'to', NEW.status, 'allowed', '["offered"]'::jsonb));
	ELSIF (SELECT status FROM bookings WHERE id = NEW.booking FOR SHARE)
		NOT IN ('requested', 'pending', 'confirmed', 'in_progress') THEN
		PERFORM hs.refuse('HS002', 'This charter does not take place or is over, so nobody is needed for it.',
			jsonb_build_object('from', OLD.status, 'to', NEW.status, 'allowed', '["declined"]'::jsonb));
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
CREATE OR REPLACE TRIGGER hs_19_answer BEFORE UPDATE ON crew_assignments
	FOR EACH ROW EXECUTE FUNCTION hs.guard_answer();
CREATE OR REPLACE TRIGGER hs_21_bareboat BEFORE UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.guard_bareboat();
