-- An assignment that is accepted takes the time of its person as the booking takes that of its yacht: a person is on one
-- charter at a time, with the rest between two of them that they need. What is only offered or was declined takes nothing.

ALTER TABLE crew_members DROP CONSTRAINT IF EXISTS crew_members_turnaround_in_range;
ALTER TABLE crew_members ADD CONSTRAINT crew_members_turnaround_in_range CHECK (turnaround_min BETWEEN 0 AND 43200);
ALTER TABLE crew_assignments DROP CONSTRAINT IF EXISTS crew_assignments_leave_after_joining;
ALTER TABLE crew_assignments ADD CONSTRAINT crew_assignments_leave_after_joining
	CHECK (joins_after_min >= 0 AND leaves_after_min > coalesce(joins_after_min, 0));

CREATE OR REPLACE FUNCTION hs.keep_crew_time() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	was crew_assignments;
	is_now crew_assignments;
	people uuid[];
	trips uuid[];
	pair record;
BEGIN
	IF TG_OP <> 'INSERT' THEN
		was := OLD;
	END IF;
	IF TG_OP <> 'DELETE' THEN
		is_now := NEW;
	END IF;
	-- All that a statement touches, before the first of its people is placed: the bookings do not move while their people
	-- change, and they do not change while it moves.
	IF pg_trigger_depth() = 1 THEN
		IF TG_OP = 'INSERT' THEN
			SELECT array_agg(booking), array_agg(crew_member) INTO trips, people FROM all_now
			WHERE status = 'accepted' AND NEW.id = (SELECT id FROM all_now LIMIT 1);
		ELSIF TG_OP = 'DELETE' THEN
			SELECT array_agg(booking), array_agg(crew_member) INTO trips, people FROM all_was
			WHERE status = 'accepted' AND OLD.id = (SELECT id FROM all_was LIMIT 1);
		ELSE
			SELECT array_agg(either.booking), array_agg(either.crew_member) INTO trips, people
			FROM all_was o JOIN all_now n ON n.id = o.id, LATERAL (
				VALUES (o.booking, o.crew_member, o.status), (n.booking, n.crew_member, n.status)
			) AS either (booking, crew_member, status)
			WHERE either.status = 'accepted' AND NEW.id = (SELECT id FROM all_now LIMIT 1)
				AND (o.booking, o.crew_member, o.status, o.joins_after_min, o.leaves_after_min) IS DISTINCT FROM
				(n.booking, n.crew_member, n.status, n.joins_after_min, n.leaves_after_min);
		END IF;
		PERFORM 1 FROM bookings WHERE id = ANY (trips) ORDER BY id FOR SHARE;
		PERFORM hs.lock_resources(people);
	END IF;
	IF 'accepted' NOT IN (coalesce(was.status, ''), coalesce(is_now.status, ''))
		OR (was.booking, was.crew_member, was.status, was.joins_after_min, was.leaves_after_min) IS NOT DISTINCT FROM
		(is_now.booking, is_now.crew_member, is_now.status, is_now.joins_after_min, is_now.leaves_after_min) THEN
		RETURN NULL;
	END IF;
	people := ARRAY[was.crew_member, is_now.crew_member];
	-- The booking does not move while its people change, and they do not change while it moves.
	PERFORM 1 FROM bookings WHERE id IN (was.booking, is_now.booking) ORDER BY id FOR SHARE;
	PERFORM hs.lock_resources(people);
	IF is_now.status = 'accepted' THEN
		PERFORM hs.expire_overdue_holds(ARRAY[is_now.crew_member], is_now.booking);
	END IF;
	-- First what is freed, then what is taken.
	FOR pair IN
		SELECT b AS charter, p.who FROM bookings b, (SELECT DISTINCT unnest(people) AS who) AS p
		WHERE b.id IN (was.booking, is_now.booking) AND p.who IS NOT NULL
		ORDER BY b.id = is_now.booking AND p.who = is_now.crew_member, b.id
	LOOP
		PERFORM hs.place_person(pair.charter, pair.who);
	END LOOP;
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_50_time_begins AFTER INSERT ON crew_assignments REFERENCING NEW TABLE AS all_now
	FOR EACH ROW EXECUTE FUNCTION hs.keep_crew_time();
CREATE OR REPLACE TRIGGER hs_50_time AFTER UPDATE ON crew_assignments
	REFERENCING OLD TABLE AS all_was NEW TABLE AS all_now FOR EACH ROW EXECUTE FUNCTION hs.keep_crew_time();
CREATE OR REPLACE TRIGGER hs_50_time_ends AFTER DELETE ON crew_assignments REFERENCING OLD TABLE AS all_was
	FOR EACH ROW EXECUTE FUNCTION hs.keep_crew_time();
CREATE OR REPLACE TRIGGER hs_90_no_truncate BEFORE TRUNCATE ON crew_assignments
	FOR EACH STATEMENT EXECUTE FUNCTION hs.forbid('crew_trips_kept');

-- What was accepted before people took time takes it now, where it can: of two trips that overlap the earlier keeps the
-- person, the other is left as it is until somebody changes it.
ALTER TABLE blocks DISABLE TRIGGER hs_10_prepare;
DO $$
DECLARE
	pair record;
BEGIN
	FOR pair IN
		SELECT b AS charter, a.crew_member AS who
		FROM (SELECT DISTINCT booking, crew_member FROM crew_assignments WHERE status = 'accepted') AS a
		JOIN bookings b ON b.id = a.booking
		WHERE hs.occupies(b.status) AND NOT EXISTS (SELECT FROM blocks WHERE booking = b.id AND resource = a.crew_member)
		ORDER BY b.starts_at, b.id
	LOOP
		BEGIN
			PERFORM hs.place_person(pair.charter, pair.who);
		EXCEPTION WHEN SQLSTATE 'HS001' OR SQLSTATE 'HS004' THEN
			RAISE WARNING '%', SQLERRM;
		END;
	END LOOP;
END $$;
ALTER TABLE blocks ENABLE TRIGGER hs_10_prepare;
