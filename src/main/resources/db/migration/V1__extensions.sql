-- PostGIS needs a superuser once: the private cluster installs it at set-up, an external database brings it along
-- or lets this account create it.
SET LOCAL client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS postgis;

-- layer: one table per layer of the catalog; santu: what the application keeps for itself.
CREATE SCHEMA IF NOT EXISTS layer;
CREATE SCHEMA IF NOT EXISTS santu;
