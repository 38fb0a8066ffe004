-- Whose seats are shielded, and the days that do not count as idle days.
create table samspoke_protection (
    id varchar not null primary key,
    body varchar not null
);
create sequence samspoke_protection_number start with 1 cache 1;

create table samspoke_quiet_period (
    id varchar not null primary key,
    body varchar not null
);
create sequence samspoke_quiet_period_number start with 1 cache 1;

-- What was read of people who are about to be planned; it holds for a day.
create table samspoke_sole_hosting (
    profile varchar not null,
    user_uri varchar not null,
    body varchar not null,
    primary key (profile, user_uri)
);

update samspoke_schema set version = 8;
