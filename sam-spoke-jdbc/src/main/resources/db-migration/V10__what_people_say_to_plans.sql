-- Lifts of the breaker, standing approvals, tasks for a person's hands. A plan of before was hashed otherwise, so that
-- nothing it was approved with fits it any more: it can be read, and is void.
alter table samspoke_approval add column standing varchar;
create index samspoke_approval_standing on samspoke_approval (standing);
create sequence samspoke_approval_number start with 1 cache 1;

create table samspoke_breaker_lift (
    plan_hash varchar not null primary key,
    used boolean default false not null,
    body varchar not null
);

create table samspoke_standing_approval (
    id varchar not null primary key,
    profile varchar not null,
    body varchar not null
);
create index samspoke_standing_approval_profile on samspoke_standing_approval (profile);
create sequence samspoke_standing_approval_number start with 1 cache 1;

create table samspoke_removal_task (
    plan_hash varchar not null,
    candidate varchar not null,
    organization_uri varchar not null,
    body varchar not null,
    primary key (plan_hash, candidate)
);
create index samspoke_removal_task_organization on samspoke_removal_task (organization_uri);

update samspoke_schema set version = 10;
