-- Side effects leave through this table, written in the transaction of the change they follow from.

CREATE TABLE IF NOT EXISTS outbox (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	topic text NOT NULL,
	aggregate text NOT NULL DEFAULT '',
	payload jsonb NOT NULL DEFAULT '{}',
	created_at timestamptz NOT NULL DEFAULT now(),
	available_at timestamptz NOT NULL DEFAULT now(),
	sent_at timestamptz,
	processed_at timestamptz,
	attempts integer NOT NULL DEFAULT 0,
	last_error text
);

CREATE INDEX IF NOT EXISTS outbox_open ON outbox (available_at, id) WHERE processed_at IS NULL;

CREATE OR REPLACE FUNCTION hs.announce_outbox() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.processed_at IS NULL THEN
		PERFORM pg_notify('harborsmith_outbox', '');
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_announce AFTER INSERT ON outbox
	FOR EACH ROW EXECUTE FUNCTION hs.announce_outbox();

-- What is told once has a key that no two rows of `staff.attention` share.
CREATE UNIQUE INDEX IF NOT EXISTS outbox_attention_once ON outbox ((payload ->> 'key')) WHERE topic = 'staff.attention';

-- The one way in for SQL: a topic that the contract does not list would be worked on by nobody. A fact from which nothing
-- follows is recorded as done: most are holds that their guests have just placed, and nobody is woken for those.
CREATE OR REPLACE FUNCTION hs.emit(topic text, aggregate text, payload jsonb) RETURNS void
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
	IF hs.is_topic(emit.topic) IS NOT TRUE THEN
		RAISE EXCEPTION 'The outbox has no topic %.', coalesce(emit.topic, 'without a name');
	END IF;
	INSERT INTO outbox (topic, aggregate, payload, processed_at) VALUES (emit.topic, emit.aggregate, emit.payload,
		CASE WHEN NOT hs.is_followed(emit.topic, emit.payload) THEN now() END)
	ON CONFLICT ((payload ->> 'key')) WHERE topic = 'staff.attention' DO NOTHING;
END $$;

-- Something about a booking's money that people have to look at; the worker mails it and puts it into the app. Codes and
-- numbers only: the sentences are made where they are read. What may be found again and again has a key that is told once.

CREATE OR REPLACE FUNCTION hs.report_to_office(what text, of_booking uuid, params jsonb DEFAULT '{}', key text DEFAULT NULL)
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM hs.emit('staff.attention', coalesce('booking:' || of_booking, ''),
		jsonb_build_object('key', coalesce(report_to_office.key, gen_random_uuid()::text), 'code', what, 'booking', of_booking,
			'number', (SELECT number FROM bookings WHERE id = of_booking), 'params', params));
END $$;
