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
		PERFORM hs.refuse('HS002', 'trip_not_offered',
			jsonb_build_object('from', OLD.status, 'to', NEW.status, 'allowed', '["offered"]'::jsonb));
	ELSIF NOT hs.is_open((SELECT status FROM bookings WHERE id = NEW.booking FOR SHARE)) THEN
		PERFORM hs.refuse('HS002', 'charter_needs_nobody',
			jsonb_build_object('from', OLD.status, 'to', NEW.status, 'allowed', '["declined"]'::jsonb));
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_19_answer BEFORE UPDATE ON crew_assignments
	FOR EACH ROW EXECUTE FUNCTION hs.guard_answer();
