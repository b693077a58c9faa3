#!/bin/bash
# Runs once, when the database folder is empty: one role and one database per program, neither of them a superuser.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username postgres \
	--set harborsmith="$HARBORSMITH_PASSWORD" --set keycloak="$KEYCLOAK_PASSWORD" <<-'SQL'
		CREATE ROLE harborsmith LOGIN PASSWORD :'harborsmith';
		CREATE ROLE keycloak LOGIN PASSWORD :'keycloak';
		CREATE DATABASE harborsmith OWNER harborsmith;
		CREATE DATABASE keycloak OWNER keycloak;
		REVOKE CONNECT ON DATABASE harborsmith, keycloak, postgres FROM PUBLIC;
	SQL
