-- What every guarantee below uses. Functions live in their own schema: Directus looks into public only, and a schema
-- named as the database's user would be searched before public.

-- Definitions of triggers never name a column (no WHEN on columns, no UPDATE OF): Postgres would then refuse to alter that
-- column, which Directus does whenever somebody edits a field or applies a snapshot. The functions look for themselves.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE SCHEMA IF NOT EXISTS hs;

-- Refuses the statement. Classes: HS001 SLOT_TAKEN, HS002 INVALID_STATE, HS003 FORBIDDEN, HS004 INVALID_INPUT,
-- HS005 GUEST_LIMIT, HS006 EXTRA_SOLD_OUT, HS007 PROMO_INVALID. The hint repeats the sentence because knex writes the
-- whole statement in front of the message.
CREATE OR REPLACE FUNCTION hs.refuse(class text, sentence text, details jsonb DEFAULT '{}') RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION USING ERRCODE = class, MESSAGE = sentence, DETAIL = details::text, HINT = sentence;
END $$;

-- INVALID_INPUT in the contract's shape.
CREATE OR REPLACE FUNCTION hs.refuse_field(field text, sentence text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM hs.refuse('HS004', sentence,
		jsonb_build_object('details', jsonb_build_array(jsonb_build_object('field', field, 'issue', sentence))));
END $$;

-- Refuses whatever fired it, with the sentence given as its argument.
CREATE OR REPLACE FUNCTION hs.forbid() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM hs.refuse('HS003', TG_ARGV[0]);
	RETURN NULL;
END $$;

-- Moment of a history row: the seed tells a year of the past with `set_config('harborsmith.clock', …, true)`.
CREATE OR REPLACE FUNCTION hs.clock() RETURNS timestamptz
LANGUAGE sql STABLE AS $$
	SELECT coalesce(nullif(current_setting('harborsmith.clock', true), '')::timestamptz, now())
$$;

-- Whether past bookings are being brought in: any first status is accepted and no mail leaves.
CREATE OR REPLACE FUNCTION hs.importing() RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT coalesce(current_setting('harborsmith.import', true), '') = 'on'
$$;

-- Who acts: what the writer put into changed_by. Without a new value it was the system, not the last person.
CREATE OR REPLACE FUNCTION hs.actor(was bookings, is_now bookings) RETURNS uuid
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN was.id IS NULL OR is_now.changed_by IS DISTINCT FROM was.changed_by
		OR is_now.date_updated IS DISTINCT FROM was.date_updated THEN is_now.changed_by END
$$;

-- Whether a booking of this status takes time of its yacht.
CREATE OR REPLACE FUNCTION hs.occupies(status text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT status IN ('pending', 'confirmed', 'in_progress', 'completed')
$$;

-- "Sat 21 Nov 2026 10:00" in a zone.
CREATE OR REPLACE FUNCTION hs.local_time(at timestamptz, zone text) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT to_char(at AT TIME ZONE zone, 'Dy FMDD Mon YYYY HH24:MI')
$$;

-- "USD 1,234.50" from minor units, for sentences.
CREATE OR REPLACE FUNCTION hs.money(cents bigint, currency text) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT currency || ' ' || CASE WHEN currency IN ('BIF', 'CLP', 'DJF', 'GNF', 'JPY', 'KMF', 'KRW', 'MGA', 'PYG', 'RWF',
			'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF')
		THEN to_char(cents, 'FM999,999,999,990')
		WHEN currency IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND')
		THEN to_char(cents / 1000.0, 'FM999,999,999,990.000') ELSE to_char(cents / 100.0, 'FM999,999,999,990.00') END
$$;

-- What is due when booking: what stands in the booking, never more than its total, and all of it where nothing stands. The
-- same rule as dueWhenBooking in @harborsmith/domain; a test compares the two. Every file may change a booking, so that it
-- stands before them all; 45-due-now keeps the number sound.
CREATE OR REPLACE FUNCTION hs.due_now(of bookings) RETURNS integer
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN of.due_now_cents > 0 THEN least(of.due_now_cents, of.total_cents) ELSE of.total_cents END
$$;

-- Whether it has come, by whatever way: there is nothing left to wait for.
CREATE OR REPLACE FUNCTION hs.is_due_paid(of bookings) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT hs.due_now(of) <= of.paid_cents - of.refunded_cents - of.refunding_cents
$$;
