#!/bin/sh
# Prints settings for a second stack by hand: sh tools/dev-env.sh <port offset> <name>
offset=${1:-0}
name=${2:-dev}
for pair in DIRECTUS:8055 STOREFRONT:4321 WORKER:8056 POSTGRES:5433 REDIS:6380 STRIPE:12111 KEYCLOAK:8180 MAIL:1025 MAIL_HTTP:8025; do
	echo "export ${pair%%:*}_PORT=$((${pair##*:} + offset))"
done
echo "export HARBORSMITH_STATE=.harborsmith-$name"
