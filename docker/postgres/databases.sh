#!/bin/bash
# Runs once, when the volume is new: creates a database and its owner for each service.
set -eu

create() {
  psql --set=ON_ERROR_STOP=1 --set=name="$1" --set=password="$2" --username postgres <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
SQL
}

create content "$UNKNOT_CONTENT_DB_PASSWORD"
create triage "$UNKNOT_TRIAGE_DB_PASSWORD"
create reminder "$UNKNOT_REMINDER_DB_PASSWORD"
create delivery "$UNKNOT_DELIVERY_DB_PASSWORD"
