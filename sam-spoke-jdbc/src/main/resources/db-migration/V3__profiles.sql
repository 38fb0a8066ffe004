-- The organization that a profile is published on: one published profile an organization, whoever saves first.
-- Profiles of before are found by their rows until their next revision fills the column.
alter table samspoke_profile add column published_on varchar;
create unique index samspoke_profile_published on samspoke_profile (published_on);

update samspoke_schema set version = 3;
