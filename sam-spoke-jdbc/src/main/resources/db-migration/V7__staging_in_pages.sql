-- Whom a download saw while it is published, and how, in short: some of them a row. Empty in between.
drop table samspoke_staging;

create table samspoke_staging (
    profile varchar not null,
    place varchar not null,
    body varchar not null,
    primary key (profile, place)
);

update samspoke_schema set version = 7;
