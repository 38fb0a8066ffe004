-- Runs under way, notes for the jobs of the instance, events, accepted figures, numbers, and the tasks of db-scheduler.

alter table samspoke_job add column profile varchar;
-- The records have it, and leave it out where it is null.
update samspoke_job
set profile = substring(
    substring(body from position('"profile":"' in body) + 11)
    from 1 for position('"' in substring(body from position('"profile":"' in body) + 11)) - 1)
where position('"profile":"' in body) > 0;
create index samspoke_job_due on samspoke_job (due, name);
create index samspoke_job_profile on samspoke_job (profile);
create index samspoke_job_result_name on samspoke_job_result (name, seq);

create table samspoke_job_mark (
    kind varchar not null,
    profile varchar not null,
    body varchar not null,
    primary key (kind, profile)
);

create table samspoke_job_run (
    number varchar not null primary key,
    job varchar not null,
    cancelled_by varchar,
    body varchar not null
);
create index samspoke_job_run_job on samspoke_job_run (job);

create table samspoke_outbox (
    seq bigint generated always as identity primary key,
    id varchar not null unique,
    attempts integer default 0 not null,
    again_at timestamp(6) with time zone not null,
    body varchar not null
);

create table samspoke_acceptance (
    profile varchar not null,
    hash varchar not null,
    body varchar not null,
    primary key (profile, hash)
);

-- What was numbered by counting goes on behind what there is.
create sequence samspoke_profile_number start with 1 cache 1;
create sequence samspoke_rule_number start with 1 cache 1;
-- Ids of exclusion rules have gaps; the engine passes over those that are there.
create sequence samspoke_exclusion_number start with 1 cache 1;
create sequence samspoke_plan_number start with 1 cache 1;
create sequence samspoke_reconciliation_number start with 1 cache 1;
create sequence samspoke_event_number start with 1 cache 1;
create table samspoke_numbered (number bigint not null);
insert into samspoke_numbered select nextval('samspoke_profile_number') from samspoke_profile;
insert into samspoke_numbered select nextval('samspoke_rule_number') from samspoke_rule;
insert into samspoke_numbered select nextval('samspoke_plan_number') from samspoke_plan;
insert into samspoke_numbered select nextval('samspoke_reconciliation_number') from samspoke_reconciliation;
drop table samspoke_numbered;

create table samspoke_task (
    task_name varchar not null,
    task_instance varchar not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar,
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index samspoke_task_time on samspoke_task (execution_time);
create index samspoke_task_heartbeat on samspoke_task (last_heartbeat);

update samspoke_schema set version = 5;
