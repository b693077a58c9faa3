-- Who comes along belongs to the history of a charter: a row for each person who is taken on, leaves, or is aboard at other
-- hours. Whom a move calls off, and who moves along with it, is written by the move (32-booking-slot).

CREATE OR REPLACE FUNCTION hs.record_crew() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	was crew_assignments;
	is_now crew_assignments;
	actor uuid;
	same_trip boolean;
	change record;
BEGIN
	IF TG_OP <> 'INSERT' THEN
		was := OLD;
	END IF;
	IF TG_OP <> 'DELETE' THEN
		is_now := NEW;
	END IF;
	same_trip := (was.booking, was.crew_member, was.status) IS NOT DISTINCT FROM (is_now.booking, is_now.crew_member, is_now.status);
	IF pg_trigger_depth() > 1 OR hs.importing() OR (same_trip AND (was.joins_after_min, was.leaves_after_min)
		IS NOT DISTINCT FROM (is_now.joins_after_min, is_now.leaves_after_min)) THEN
		RETURN NULL;
	END IF;
	-- Without a new value it was the system, not the last person.
	IF (was.changed_by, was.date_updated) IS DISTINCT FROM (is_now.changed_by, is_now.date_updated) THEN
		actor := is_now.changed_by;
	END IF;
	FOR change IN
		SELECT was.booking, was.crew_member, 'crew_left' AS code WHERE was.status = 'accepted' AND NOT same_trip
		UNION ALL SELECT is_now.booking, is_now.crew_member, CASE WHEN same_trip THEN 'crew_hours' ELSE 'crew_joined' END
		WHERE is_now.status = 'accepted'
	LOOP
		PERFORM hs.write_history(b.id, actor, b.status, b.status, change.code,
			jsonb_build_object('name', hs.crew_name(m)) || CASE change.code WHEN 'crew_hours' THEN (
				SELECT jsonb_build_object('starts_at', to_char(p.starts_at AT TIME ZONE y.timezone, 'YYYY-MM-DD HH24:MI'),
					'ends_at', to_char(p.ends_at AT TIME ZONE y.timezone, 'YYYY-MM-DD HH24:MI'))
				FROM hs.people_of(b) p WHERE p.person = m.id) ELSE '{}' END)
		FROM bookings b JOIN yachts y ON y.id = b.yacht, crew_members m
		WHERE b.id = change.booking AND m.id = change.crew_member;
	END LOOP;
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_80_history AFTER INSERT OR UPDATE OR DELETE ON crew_assignments
	FOR EACH ROW EXECUTE FUNCTION hs.record_crew();
