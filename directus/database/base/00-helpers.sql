-- What every guarantee below uses. Functions live in their own schema: Directus looks into public only, and a schema
-- named as the database's user would be searched before public.

-- Definitions of triggers never name a column (no WHEN on columns, no UPDATE OF): Postgres would then refuse to alter that
-- column, which Directus does whenever somebody edits a field or applies a snapshot. The functions look for themselves.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE SCHEMA IF NOT EXISTS hs;

-- Refuses the statement, by a code of `@harborsmith/contract/words` and what belongs to it: the sentence is made where it
-- is read. Classes: HS001 SLOT_TAKEN, HS002 INVALID_STATE, HS003 FORBIDDEN, HS004 INVALID_INPUT, HS005 GUEST_LIMIT,
-- HS006 EXTRA_SOLD_OUT, HS007 PROMO_INVALID, HS008 RATE_LIMITED.
CREATE OR REPLACE FUNCTION hs.refuse(class text, code text, params jsonb DEFAULT '{}') RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION USING ERRCODE = class, MESSAGE = code,
		DETAIL = (params || jsonb_build_object('refusal', code))::text;
END $$;

-- INVALID_INPUT of one field.
CREATE OR REPLACE FUNCTION hs.refuse_field(field text, code text, params jsonb DEFAULT '{}') RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM hs.refuse('HS004', code, params || jsonb_build_object('field', field));
END $$;

-- Refuses whatever fired it, by the code given as its argument.
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

-- The clock of a yacht; of a person's time that of their booking's yacht, or else of most of the fleet.
CREATE OR REPLACE FUNCTION hs.zone_of(of_yacht uuid, of_booking uuid DEFAULT NULL) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT coalesce((SELECT timezone FROM yachts WHERE id = of_yacht),
		(SELECT y.timezone FROM bookings b JOIN yachts y ON y.id = b.yacht WHERE b.id = of_booking),
		(SELECT timezone FROM yachts GROUP BY timezone ORDER BY count(*) DESC, timezone LIMIT 1), 'UTC')
$$;

-- Whether past bookings are being brought in: any first status is accepted and no mail leaves.
CREATE OR REPLACE FUNCTION hs.importing() RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT coalesce(current_setting('harborsmith.import', true), '') = 'on'
$$;

-- What a contact is made of: contactParts in @harborsmith/domain; a test compares the two.
CREATE OR REPLACE FUNCTION hs.contact_parts() RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$ SELECT '{first_name,last_name,email,phone}'::text[] $$;

-- Who acts: what the writer put into changed_by. Without a new value it was the system, not the last person.
CREATE OR REPLACE FUNCTION hs.actor(was bookings, is_now bookings) RETURNS uuid
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN was.id IS NULL OR is_now.changed_by IS DISTINCT FROM was.changed_by
		OR is_now.date_updated IS DISTINCT FROM was.date_updated THEN is_now.changed_by END
$$;

-- What is due when booking: what stands in the booking, never more than its total, and all of it where nothing stands. The
-- same rule as dueWhenBooking in @harborsmith/domain; a test compares the two. Every file may change a booking, so that it
-- stands before them all; 45-due-now keeps the number sound.
CREATE OR REPLACE FUNCTION hs.due_now(of bookings) RETURNS integer
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN of.due_now_cents > 0 THEN least(of.due_now_cents, of.total_cents) ELSE of.total_cents END
$$;

-- What the company has of a booking's money: what is ordered or on its way back is no longer its own. The same rules as
-- keptCents, overpaidCents and leftToPay in @harborsmith/domain; a test compares them.
CREATE OR REPLACE FUNCTION hs.kept_cents(of bookings) RETURNS integer
LANGUAGE sql IMMUTABLE AS $$
	SELECT greatest(0, of.paid_cents - of.refunded_cents - of.refunding_cents)
$$;

CREATE OR REPLACE FUNCTION hs.overpaid_cents(of bookings) RETURNS integer
LANGUAGE sql IMMUTABLE AS $$
	SELECT greatest(0, hs.kept_cents(of) - of.total_cents)
$$;

CREATE OR REPLACE FUNCTION hs.left_to_pay(of bookings) RETURNS integer
LANGUAGE sql IMMUTABLE AS $$
	SELECT greatest(0, of.total_cents - hs.kept_cents(of))
$$;

-- Whether it has come, by whatever way: there is nothing left to wait for.
CREATE OR REPLACE FUNCTION hs.is_due_paid(of bookings) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT hs.due_now(of) <= hs.kept_cents(of)
$$;

-- Whether two moments are one to the millisecond, which is what programs know of them.
CREATE OR REPLACE FUNCTION hs.same_moment(one timestamptz, other timestamptz) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RETURN date_trunc('milliseconds', one) IS NOT DISTINCT FROM date_trunc('milliseconds', other);
END $$;
