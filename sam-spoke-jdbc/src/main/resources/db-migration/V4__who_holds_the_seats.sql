-- Names of people stand here and nowhere else: a row can be deleted without anything missing it.
create table samspoke_resolution (
    profile varchar not null,
    user_uri varchar not null,
    outcome varchar not null,
    body varchar not null,
    primary key (profile, user_uri)
);
create index samspoke_resolution_outcome on samspoke_resolution (profile, outcome);

update samspoke_schema set version = 4;
