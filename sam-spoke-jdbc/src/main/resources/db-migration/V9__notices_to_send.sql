-- Candidates whose person is to be sent something, asked for every half minute; null for all others.
alter table samspoke_candidate add column notice_due timestamp with time zone;
create index samspoke_candidate_notice_due on samspoke_candidate (notice_due);

update samspoke_schema set version = 9;
