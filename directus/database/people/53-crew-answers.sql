-- An offer is answered while its charter is ahead or under way, at the moment at which that is written; who sailed on one
-- that is completed stays as it is. What was declined,
-- or called off by the office, comes back by a new offer only. Whom a move lets go (hs.release_person, from inside a trigger)
-- has answered nothing: the row says so.
CREATE OR REPLACE FUNCTION hs.date_answer() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF hs.importing() THEN
		RETURN NEW;
	ELSIF pg_trigger_depth() = 1 THEN
		NEW.released_at := CASE WHEN TG_OP = 'UPDATE' AND NEW.status = OLD.status THEN OLD.released_at END;
	END IF;
	IF TG_OP = 'UPDATE' AND (NEW.status = OLD.status OR NEW.released_at IS NOT NULL) THEN
		NEW.responded_at := OLD.responded_at;
	ELSE
		-- Whoever enters an assignment that was answered already knows when.
		NEW.responded_at := CASE WHEN NEW.status <> 'offered'
			THEN least(CASE TG_OP WHEN 'INSERT' THEN NEW.responded_at END, hs.clock()) END;
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION hs.guard_answer() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.status = OLD.status OR hs.importing() THEN
		RETURN NEW;
	ELSIF EXISTS (SELECT FROM bookings WHERE id = NEW.booking AND hs.is_sailing(status) AND hs.is_over(status)) THEN
		PERFORM hs.refuse('HS002', 'charter_needs_nobody',
			jsonb_build_object('from', OLD.status, 'to', NEW.status, 'allowed', '[]'::jsonb));
	ELSIF NEW.status <> 'accepted' OR OLD.status = 'accepted' THEN
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

CREATE OR REPLACE TRIGGER hs_18_answered BEFORE INSERT OR UPDATE ON crew_assignments
	FOR EACH ROW EXECUTE FUNCTION hs.date_answer();
CREATE OR REPLACE TRIGGER hs_19_answer BEFORE UPDATE ON crew_assignments
	FOR EACH ROW EXECUTE FUNCTION hs.guard_answer();
