-- What the catalogue called a software model when it was made, by the model.
create table samspoke_model_basis (
    id varchar not null primary key,
    body varchar not null
);

-- The plan of a profile's organization that had a software model last.
create table samspoke_profile_plan (
    profile varchar not null primary key,
    body varchar not null
);

-- Plans that an organization could leave for a cheaper one.
create table samspoke_downgrade (
    id varchar not null primary key,
    body varchar not null
);

update samspoke_schema set version = 16;
