-- What is set on aliases, and credentials: sealed before they get here, so that nobody reads a secret in these tables.

create table samspoke_alias (
    alias varchar not null primary key,
    body varchar not null
);

-- Rows are replaced by compare-and-set on the fence and never removed; "lease" is JSON.
create table samspoke_credential (
    name varchar not null primary key,
    version bigint not null,
    fence bigint not null,
    state varchar not null,
    lease varchar,
    sealed bytea not null
);

-- It held handles into the memory of processes that are gone: those accounts have to be connected again.
alter table samspoke_connection drop column credential;

update samspoke_schema set version = 2;
