-- Which plan an execution carries out, so that it can be resumed on any node.
create table samspoke_execution (
    id varchar not null primary key,
    organization_uri varchar not null,
    body varchar not null
);
create index samspoke_execution_organization on samspoke_execution (organization_uri);

-- Seats that are given back, and who may be planned again after coming back.
create table samspoke_restoration (
    id varchar not null primary key,
    organization_uri varchar not null,
    body varchar not null
);
create index samspoke_restoration_organization on samspoke_restoration (organization_uri);

create table samspoke_cleared (
    membership_uri varchar not null primary key,
    organization_uri varchar not null,
    body varchar not null
);

-- Invitations that nobody answers, and what becomes of them.
create table samspoke_invitation_plan (
    hash varchar not null primary key,
    body varchar not null
);

create table samspoke_revocation (
    seq bigint generated always as identity,
    run varchar not null,
    invitation_uri varchar not null,
    organization_uri varchar not null,
    body varchar not null,
    primary key (run, invitation_uri)
);
create index samspoke_revocation_organization on samspoke_revocation (organization_uri);

create sequence samspoke_restoration_number start with 1 cache 1;
create sequence samspoke_invitation_plan_number start with 1 cache 1;

update samspoke_schema set version = 11;
