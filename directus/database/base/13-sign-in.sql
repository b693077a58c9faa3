-- How often a password was tried, by hashes of account and address (`extensions/identity/src/sign-in`). The shape is that of
-- the library which counts here for all processes; it removes what has expired by itself.

CREATE TABLE IF NOT EXISTS sign_in_attempts (
	key varchar(255) PRIMARY KEY,
	points integer NOT NULL DEFAULT 0,
	expire bigint
);

-- Addresses are compared without regard to case, with every sign-in and every first request of a person of the realm.
CREATE INDEX IF NOT EXISTS directus_users_by_address ON directus_users (lower(email));
