-- Exclusion rules by subscription identifier; those by user stay where they are.
create table samspoke_identifier_exclusion (
    id varchar not null primary key,
    body varchar not null
);

-- Which software model a subscription identifier has, where somebody decided it.
create table samspoke_subscription_definition (
    id varchar not null primary key,
    body varchar not null
);

-- Entitlements as they were saved, each time.
create table samspoke_entitlement_revision (
    entitlement varchar not null,
    revision bigint not null,
    model_id varchar not null,
    body varchar not null,
    primary key (entitlement, revision)
);
create index samspoke_entitlement_revision_model on samspoke_entitlement_revision (model_id);

create table samspoke_reconciliation_run (
    number varchar not null primary key,
    body varchar not null
);

create table samspoke_product_result (
    run varchar not null,
    publisher varchar not null,
    product varchar not null,
    body text not null,
    primary key (run, publisher, product)
);

-- The seats of a profile by day, from which purchases avoided are found.
create table samspoke_seat_sample (
    profile varchar not null,
    sampled_on varchar not null,
    body varchar not null,
    primary key (profile, sampled_on)
);

-- Invitations that the vendor refused for want of a seat.
create table samspoke_seat_refusal (
    profile varchar not null,
    refused_at varchar not null,
    body varchar not null,
    primary key (profile, refused_at)
);

update samspoke_schema set version = 13;
