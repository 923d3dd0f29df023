-- People who may sign in, and the part of the data that each may see.
CREATE SCHEMA IF NOT EXISTS santu;

CREATE TABLE santu.account (
    username text PRIMARY KEY CHECK (length(username) BETWEEN 1 AND 64),
    password_hash text NOT NULL,
    role text NOT NULL CHECK (role IN ('viewer', 'editor', 'planner', 'data-manager', 'auditor', 'administrator')),
    region_prefix text NOT NULL DEFAULT '' CHECK (region_prefix ~ '^[0-9]{0,12}$'),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL
);

-- "Admin" must not pass for "admin".
CREATE UNIQUE INDEX account_username_lower ON santu.account (lower(username));
