-- A booking that takes time of its yacht has exactly one block of it, and one of each person who has agreed to sail on it,
-- in step with it in the same transaction.

CREATE OR REPLACE FUNCTION hs.block_kind(status text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE status WHEN 'pending' THEN 'hold' ELSE 'booking' END
$$;

-- So many minutes after a moment by a clock on the wall; the moment itself without minutes.
CREATE OR REPLACE FUNCTION hs.minutes_later(since timestamptz, minutes integer, zone text) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN minutes IS NULL THEN since
		ELSE (since AT TIME ZONE zone + make_interval(mins => minutes)) AT TIME ZONE zone END
$$;

-- Who has agreed to sail on a booking, each once, and when: all of it, unless their assignments say that they come aboard
-- later or go ashore sooner after its start. Who is only asked has promised nothing yet.
CREATE OR REPLACE FUNCTION hs.people_of(of bookings)
RETURNS TABLE (person uuid, starts_at timestamptz, ends_at timestamptz, turnaround_min integer)
LANGUAGE sql STABLE AS $$
	SELECT a.crew_member, min(hs.minutes_later(of.starts_at, a.joins_after_min, y.timezone)),
		max(CASE WHEN a.leaves_after_min IS NULL THEN of.ends_at
			ELSE least(of.ends_at, hs.minutes_later(of.starts_at, a.leaves_after_min, y.timezone)) END),
		coalesce(max(m.turnaround_min), 0)
	FROM crew_assignments a JOIN crew_members m ON m.id = a.crew_member JOIN yachts y ON y.id = of.yacht
	WHERE a.booking = of.id AND a.status = 'accepted'
	GROUP BY a.crew_member ORDER BY a.crew_member
$$;

-- Puts the block of one person in step with their booking. The caller holds the person's lock.
CREATE OR REPLACE FUNCTION hs.place_person(of bookings, who uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	wanted record;
BEGIN
	SELECT * INTO wanted FROM hs.people_of(of) WHERE person = who AND hs.occupies(of.status);
	IF NOT FOUND THEN
		DELETE FROM blocks WHERE booking = of.id AND resource = who AND resource_kind = 'person';
		RETURN;
	ELSIF wanted.starts_at >= wanted.ends_at THEN
		PERFORM hs.refuse_field('ends_at', 'ends_before_crew', jsonb_build_object(
			'name', (SELECT hs.crew_name(m) FROM crew_members m WHERE id = who)));
	END IF;
	UPDATE blocks SET starts_at = wanted.starts_at, ends_at = wanted.ends_at, kind = hs.block_kind(of.status),
		buffer_after_min = wanted.turnaround_min
	WHERE booking = of.id AND resource = who AND resource_kind = 'person';
	IF NOT FOUND THEN
		INSERT INTO blocks
			(resource_kind, crew_member, resource, kind, starts_at, ends_at, buffer_before_min, buffer_after_min, booking, source)
		VALUES ('person', who, who, hs.block_kind(of.status), wanted.starts_at, wanted.ends_at, 0, wanted.turnaround_min,
			of.id, 'booking');
	END IF;
END $$;

CREATE OR REPLACE FUNCTION hs.may_release(of bookings) RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT coalesce(current_setting('harborsmith.release_crew', true) LIKE '%' || of.id || '%', false)
$$;

-- A wish of the very change that brings it: who is not free where the charter goes is let go. Nothing of it stays.
CREATE OR REPLACE FUNCTION hs.wish_for_crew() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	wished text := coalesce(current_setting('harborsmith.release_crew', true), '');
BEGIN
	IF NEW.release_crew IS TRUE AND TG_OP = 'UPDATE' THEN
		PERFORM set_config('harborsmith.release_crew', concat_ws(' ', wished, NEW.id), true);
	ELSIF hs.may_release(NEW) THEN
		PERFORM set_config('harborsmith.release_crew', replace(wished, NEW.id::text, ''), true);
	END IF;
	NEW.release_crew := false;
	RETURN NEW;
END $$;

-- A person of the crew is called off for a charter that goes where they are not free, and told so. Who is answering at this
-- very moment has their assignment locked and waits for the booking. To wait for them would be a deadlock, and is called one:
-- whoever moves charters, Directus included, tries again by that name.
CREATE OR REPLACE FUNCTION hs.release_person(of bookings, was bookings, who uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	released uuid[];
BEGIN
	SELECT array_agg(id) INTO released FROM (
		SELECT id FROM crew_assignments WHERE booking = of.id AND crew_member = who AND status = 'accepted'
		FOR NO KEY UPDATE SKIP LOCKED
	) AS mine;
	IF cardinality(released) IS DISTINCT FROM (SELECT count(*) FROM crew_assignments
		WHERE booking = of.id AND crew_member = who AND status = 'accepted')::integer THEN
		RAISE EXCEPTION 'An assignment of this charter is being answered.' USING ERRCODE = 'deadlock_detected';
	END IF;
	UPDATE crew_assignments SET status = 'declined', released_at = hs.clock() WHERE id = ANY (released);
	IF NOT hs.importing() THEN
		PERFORM hs.write_history(of.id, hs.actor(was, of), of.status, of.status, 'crew_released', jsonb_build_object(
			'name', (SELECT hs.crew_name(m) FROM crew_members m WHERE id = who)));
		PERFORM hs.emit('crew.released', 'booking:' || of.id, jsonb_build_object('booking', of.id, 'number', of.number,
			'crew_member', who, 'sequence', of.calendar_sequence, 'at', now(), 'was', hs.slot_of(was)));
		-- Money that came late decides by itself, so that nobody has seen who goes.
		IF was.status = 'expired' THEN
			PERFORM hs.report_to_office('crew_let_go', of.id,
				jsonb_build_object('name', (SELECT hs.crew_name(m) FROM crew_members m WHERE m.id = who)));
		END IF;
	END IF;
END $$;

-- Moves all of the booking's people along, each by their own rule, or lets them go where that is wished.
CREATE OR REPLACE FUNCTION hs.place_people(of bookings, was bookings) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	person record;
	may_release boolean := hs.may_release(of);
	moved uuid[];
BEGIN
	FOR person IN SELECT * FROM hs.people_of(of) AS p LOOP
		IF may_release AND (person.starts_at >= person.ends_at OR EXISTS (SELECT FROM hs.in_the_way(person.person,
			person.starts_at, person.ends_at, 0, person.turnaround_min, of.id))) THEN
			PERFORM hs.release_person(of, was, person.person);
		ELSE
			PERFORM hs.place_person(of, person.person);
			moved := moved || person.person;
		END IF;
	END LOOP;
	IF moved IS NOT NULL AND hs.occupies(was.status) AND NOT hs.importing() THEN
		PERFORM hs.write_history(of.id, hs.actor(was, of), of.status, of.status, 'crew_moved', jsonb_build_object(
			'names', (SELECT jsonb_agg(hs.crew_name(m) ORDER BY hs.crew_name(m)) FROM crew_members m WHERE id = ANY (moved))));
	END IF;
END $$;

CREATE OR REPLACE FUNCTION hs.keep_slot_in_step() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	took boolean := TG_OP = 'UPDATE' AND hs.occupies(OLD.status);
	people uuid[];
	wanted uuid[];
BEGIN
	-- All that a statement touches in one call, before the first of its charters is placed. A change that follows another
	-- one is of one charter.
	IF pg_trigger_depth() = 1 AND NEW.id = (SELECT id FROM all_now LIMIT 1) THEN
		IF TG_OP = 'INSERT' THEN
			PERFORM hs.lock_resources(array_agg(yacht)) FROM all_now WHERE hs.occupies(status);
		ELSE
			PERFORM hs.lock_resources(array_agg(taken.resource))
			FROM all_was o JOIN all_now n ON n.id = o.id, LATERAL (
				SELECT unnest(ARRAY[o.yacht, n.yacht]) AS resource
				UNION ALL SELECT crew_member FROM crew_assignments WHERE booking = n.id AND status = 'accepted'
			) AS taken
			WHERE hs.occupies(o.status) <> hs.occupies(n.status) OR (hs.occupies(n.status)
				AND (o.yacht, o.starts_at, o.ends_at) IS DISTINCT FROM (n.yacht, n.starts_at, n.ends_at));
		END IF;
	END IF;
	IF TG_OP = 'UPDATE' AND (OLD.status, OLD.yacht, OLD.starts_at, OLD.ends_at, OLD.hold_expires_at)
		IS NOT DISTINCT FROM (NEW.status, NEW.yacht, NEW.starts_at, NEW.ends_at, NEW.hold_expires_at)
		OR NOT took AND NOT hs.occupies(NEW.status) THEN
		RETURN NULL;
	ELSIF took AND hs.occupies(NEW.status)
		AND (OLD.yacht, OLD.starts_at, OLD.ends_at) IS NOT DISTINCT FROM (NEW.yacht, NEW.starts_at, NEW.ends_at) THEN
		UPDATE blocks SET kind = hs.block_kind(NEW.status) WHERE booking = NEW.id AND kind <> hs.block_kind(NEW.status);
		IF NEW.status = 'pending' AND OLD.hold_expires_at IS DISTINCT FROM NEW.hold_expires_at THEN
			UPDATE occupations SET hold_until = NEW.hold_expires_at
			WHERE block IN (SELECT id FROM blocks WHERE booking = NEW.id);
		END IF;
		RETURN NULL;
	END IF;
	-- Nobody can be assigned to a booking before it is there; afterwards their changes wait for its row.
	IF TG_OP = 'UPDATE' THEN
		SELECT array_agg(p.person) INTO people FROM hs.people_of(NEW) AS p;
	END IF;
	IF NOT hs.occupies(NEW.status) THEN
		IF pg_trigger_depth() > 1 THEN
			PERFORM hs.try_resources(OLD.yacht || people);
		END IF;
		DELETE FROM blocks WHERE booking = NEW.id;
		RETURN NULL;
	END IF;
	wanted := NEW.yacht || people;
	IF pg_trigger_depth() > 1 THEN
		PERFORM hs.lock_resources(CASE WHEN took THEN OLD.yacht || wanted ELSE wanted END);
	END IF;
	PERFORM hs.expire_overdue_holds(wanted, NEW.id);
	IF took THEN
		UPDATE blocks SET yacht = yachts.id, resource = yachts.id, kind = hs.block_kind(NEW.status),
			starts_at = NEW.starts_at, ends_at = NEW.ends_at,
			buffer_before_min = yachts.buffer_before_min, buffer_after_min = yachts.buffer_after_min
		FROM yachts WHERE yachts.id = NEW.yacht AND blocks.booking = NEW.id AND blocks.resource_kind = 'yacht';
	ELSE
		INSERT INTO blocks
			(resource_kind, yacht, resource, kind, starts_at, ends_at, buffer_before_min, buffer_after_min, booking, source)
		SELECT 'yacht', id, id, hs.block_kind(NEW.status), NEW.starts_at, NEW.ends_at,
			buffer_before_min, buffer_after_min, NEW.id, 'booking'
		FROM yachts WHERE id = NEW.yacht;
	END IF;
	IF people IS NOT NULL THEN
		PERFORM hs.place_people(NEW, OLD);
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_14_crew_wish BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.wish_for_crew();
CREATE OR REPLACE TRIGGER hs_50_slot_begins AFTER INSERT ON bookings REFERENCING NEW TABLE AS all_now
	FOR EACH ROW EXECUTE FUNCTION hs.keep_slot_in_step();
CREATE OR REPLACE TRIGGER hs_50_slot AFTER UPDATE ON bookings REFERENCING OLD TABLE AS all_was NEW TABLE AS all_now
	FOR EACH ROW EXECUTE FUNCTION hs.keep_slot_in_step();
