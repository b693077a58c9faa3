-- A request that is repeated with its key gets the first answer; an effect that is repeated happens once.

CREATE TABLE IF NOT EXISTS idempotency_keys (
	scope text NOT NULL,
	key text NOT NULL,
	request_hash text NOT NULL,
	status integer,
	response jsonb,
	created_at timestamptz NOT NULL DEFAULT now(),
	completed_at timestamptz,
	PRIMARY KEY (scope, key)
);

CREATE INDEX IF NOT EXISTS idempotency_keys_age ON idempotency_keys (created_at, scope);

CREATE TABLE IF NOT EXISTS effects (
	effect_key text PRIMARY KEY,
	state text NOT NULL DEFAULT 'started',
	detail jsonb NOT NULL DEFAULT '{}',
	created_at timestamptz NOT NULL DEFAULT now(),
	updated_at timestamptz NOT NULL DEFAULT now()
);

-- Effects are also looked up by how their keys begin, which the primary key helps with in no collation but C.
CREATE INDEX IF NOT EXISTS effects_by_beginning ON effects (effect_key text_pattern_ops);
