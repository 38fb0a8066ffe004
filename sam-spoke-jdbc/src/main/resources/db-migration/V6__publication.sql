-- Whom a download saw while it is published, and how, in short; empty in between.
create table samspoke_staging (
    profile varchar not null,
    user_uri varchar not null,
    fingerprint varchar not null,
    primary key (profile, user_uri)
);

-- A row a profile, locked by whoever publishes it.
create table samspoke_publication (profile varchar not null primary key);

-- The newest complete download of a profile: when whoever is active was last seen.
create table samspoke_last_seen (
    profile varchar not null primary key,
    body varchar not null
);

insert into samspoke_last_seen (profile, body)
select profile, body
from samspoke_snapshot
where seq in (
    select max(seq) from samspoke_snapshot where body not like '%"status":"INCOMPLETE"%' group by profile
);

-- How many members the vendor's portal showed, until a complete download was compared with it.
create table samspoke_control_total (
    profile varchar not null primary key,
    body varchar not null
);

-- What a download shows of a seat, in short; null in a row that an earlier version wrote, until the next download.
alter table samspoke_subscription add column fingerprint varchar;

-- Results are forgotten by age.
create index samspoke_job_result_started on samspoke_job_result (started_at);

update samspoke_schema set version = 6;
