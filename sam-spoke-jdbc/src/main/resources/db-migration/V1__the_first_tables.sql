-- Runs on PostgreSQL 15 or newer and on H2 in its PostgreSQL mode.
-- Columns carry what is asked for or must be unique; "body" is the whole record as JSON, with instants to the nanosecond.
-- Columns of instants are there to be searched: PostgreSQL keeps microseconds of them.

create table samspoke_schema (version integer not null);

create table samspoke_lease (
    name varchar not null primary key,
    holder varchar not null,
    fence bigint not null,
    ends_at timestamp(6) with time zone not null
);

-- The head of each chain: locked by whoever appends.
create table samspoke_audit_chain (
    chain varchar not null primary key,
    head bigint not null
);

create table samspoke_audit (
    chain varchar not null,
    sequence bigint not null,
    written_at timestamp(6) with time zone not null,
    actor varchar not null,
    action varchar not null,
    subject varchar not null,
    body varchar not null,
    primary key (chain, sequence)
);

create table samspoke_connection (
    alias varchar not null primary key,
    credential bytea not null,
    body varchar not null
);

create table samspoke_profile (
    id varchar not null primary key,
    revision bigint not null,
    status varchar not null,
    body varchar not null
);

create table samspoke_subscription (
    profile varchar not null,
    user_uri varchar not null,
    status varchar not null,
    body varchar not null,
    primary key (profile, user_uri)
);

create table samspoke_invitation (
    profile varchar not null,
    place integer not null,
    body varchar not null,
    primary key (profile, place)
);

create table samspoke_snapshot (
    seq bigint generated always as identity primary key,
    profile varchar not null,
    run varchar not null,
    body varchar not null
);
create index samspoke_snapshot_profile on samspoke_snapshot (profile, seq);

create table samspoke_activity (
    profile varchar not null,
    user_uri varchar not null,
    body varchar not null,
    primary key (profile, user_uri)
);

create table samspoke_coverage (
    profile varchar not null primary key,
    body text not null
);

create table samspoke_exclusion (
    id varchar not null primary key,
    body varchar not null
);

create table samspoke_rule (
    id varchar not null primary key,
    revision bigint not null,
    body varchar not null
);

create sequence samspoke_candidate_number start with 1 cache 1;

-- A person has one open candidate at most: open_user is null once it is closed.
create table samspoke_candidate (
    number varchar not null primary key,
    profile varchar not null,
    user_uri varchar not null,
    state varchar not null,
    open_user varchar,
    body varchar not null,
    unique (profile, open_user)
);

create table samspoke_plan (
    hash varchar not null primary key,
    id varchar not null,
    body text not null
);

create table samspoke_approval (
    id varchar not null primary key,
    used boolean default false not null,
    body varchar not null
);

create sequence samspoke_execution_number start with 1 cache 1;

create table samspoke_journal (
    seq bigint generated always as identity,
    execution varchar not null,
    membership_uri varchar not null,
    organization_uri varchar not null,
    state varchar not null,
    fence bigint not null,
    intent_at timestamp(6) with time zone,
    body varchar not null,
    primary key (execution, membership_uri)
);
create index samspoke_journal_intent on samspoke_journal (organization_uri, intent_at);
create index samspoke_journal_state on samspoke_journal (organization_uri, state);

create table samspoke_model (
    id varchar not null primary key,
    body varchar not null
);

create table samspoke_entitlement (
    id varchar not null primary key,
    model_id varchar not null,
    body varchar not null
);
create index samspoke_entitlement_model on samspoke_entitlement (model_id);

create table samspoke_reconciliation (
    seq bigint generated always as identity,
    profile varchar not null,
    number varchar not null,
    body text not null,
    primary key (profile, number)
);

create table samspoke_job (
    name varchar not null primary key,
    due timestamp(6) with time zone not null,
    body varchar not null
);

create sequence samspoke_run_number start with 1 cache 1;

create table samspoke_job_result (
    seq bigint generated always as identity,
    number varchar not null primary key,
    name varchar not null,
    status varchar not null,
    started_at timestamp(6) with time zone not null,
    body varchar not null
);

insert into samspoke_schema (version) values (1);
