-- Signing in at an identity provider by OpenID Connect.

-- Who is whom: the provider's lasting name for a person, bound to an account at the first sign-in. From then on the account is
-- theirs whatever name they take at the provider, and nobody else who takes that name comes in by it.
CREATE TABLE santu.account_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    username text NOT NULL REFERENCES santu.account ON UPDATE CASCADE ON DELETE CASCADE,
    -- Made at a sign-in, so that role and region follow what the provider says.
    managed boolean NOT NULL,
    linked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (issuer, subject),
    UNIQUE (issuer, username)
);

-- Sign-ins under way at the provider. The browser holds the secret, this table its digest; each row is used once.
CREATE TABLE santu.sign_in_start (
    secret_hash bytea PRIMARY KEY,
    state text NOT NULL,
    nonce text NOT NULL,
    verifier text NOT NULL,
    redirect_uri text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- Whoever signed in at the provider needs no password here, and is not asked to change one.
ALTER TABLE santu.session ADD by_provider boolean NOT NULL DEFAULT false;
