-- A booking of the website with all that Directus writes of it, in one call: of the statement that takes its key, or in a
-- transaction that has taken it. Its host was asked before. Columns that are not given have their defaults; every guarantee
-- above sees an insert like any other.
-- docs/decisions/new-bookings.md

-- Keeps one person or one address from holding the whole fleet, or the office's time, without paying: until the end of the
-- transaction nobody else of the same person or address is let through, whoever books at the same moment waits and then
-- counts this booking too. In one order for everybody; each statement sees what those before it have waited for.
CREATE OR REPLACE FUNCTION hs.check_live_holds(email text, address text, per_person integer, per_address integer,
	retry_after_seconds integer) RETURNS void
LANGUAGE plpgsql AS $$
-- A host may give bookings a field of such a name.
#variable_conflict use_variable
DECLARE
	person integer;
	place integer;
BEGIN
	PERFORM pg_advisory_xact_lock(key) FROM (
		SELECT DISTINCT hashtextextended('holds:' || name, 0) AS key
		FROM unnest(ARRAY['person ' || email, 'address ' || address]) AS name WHERE name IS NOT NULL ORDER BY key OFFSET 0
	) AS keys;
	SELECT count(*) FILTER (WHERE lower(contact ->> 'email') = email), count(*) FILTER (WHERE quote ->> 'address' = address)
	INTO person, place FROM bookings
	WHERE (status = 'pending' AND hold_expires_at > now()) OR (status = 'requested' AND request_expires_at > now());
	IF person >= per_person OR (address IS NOT NULL AND place >= per_address) THEN
		PERFORM hs.refuse('HS008', 'holds_too_many', jsonb_build_object('retry_after_seconds', retry_after_seconds));
	END IF;
END $$;

-- `log` is who, from where, by what, and what the revision says; null where the host keeps none. `charge` is the key of what
-- its guest will be asked for by card; null where nobody is, or not yet. Gives the log's entry.
DROP FUNCTION IF EXISTS hs.write_booking(json, json, json);
CREATE OR REPLACE FUNCTION hs.write_booking(booking json, lines json, log json, charge uuid DEFAULT NULL) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
	columns text := (SELECT string_agg(quote_ident(name), ', ') FROM json_object_keys(booking) AS name);
	activity integer;
BEGIN
	EXECUTE format('INSERT INTO bookings (%1$s) SELECT %1$s FROM json_populate_record(NULL::bookings, $1)', columns)
		USING booking;
	IF log IS NOT NULL THEN
		INSERT INTO directus_activity (action, "user", ip, origin, collection, item)
		VALUES ('create', (log ->> 'user')::uuid, log ->> 'ip', log ->> 'origin', 'bookings', booking ->> 'id')
		RETURNING id INTO activity;
		IF log ->> 'revision' IS NOT NULL THEN
			INSERT INTO directus_revisions (activity, collection, item, data, delta)
			VALUES (activity, 'bookings', booking ->> 'id', log -> 'revision', log -> 'revision');
		END IF;
	END IF;
	INSERT INTO booking_lines (booking, sort, kind, label, unit, quantity, unit_cents, amount_cents, tax_class, extra)
	SELECT (booking ->> 'id')::uuid, place, line.kind, line.label, line.unit, line.quantity, line.unit_cents,
		line.amount_cents, line.tax_class, line.extra
	FROM json_array_elements(lines) WITH ORDINALITY AS given (row, place),
		json_to_record(given.row) AS line (kind text, label text, unit text, quantity integer, unit_cents integer,
			amount_cents integer, tax_class text, extra uuid);
	IF charge IS NOT NULL THEN
		INSERT INTO charges (id, booking, currency, purpose, amount_cents, provider, state, date_created)
		SELECT charge, held.id, held.currency, 'fare', hs.due_now(held), 'stripe', 'open', now()
		FROM bookings held WHERE held.id = (write_booking.booking ->> 'id')::uuid;
	END IF;
	RETURN activity;
END $$;
