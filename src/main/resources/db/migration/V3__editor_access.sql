-- The editors' one password, as an Argon2id hash.
create table editor_password (
    hash varchar(200) primary key
);

-- Editors who are logged in: the SHA-256 of the token in their cookie, and when it ends (seconds since 1970).
create table editor_session (
    token varchar(64) primary key,
    ends  bigint      not null
);
