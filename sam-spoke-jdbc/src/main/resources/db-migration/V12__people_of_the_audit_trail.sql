-- Who the people in the audit trail are: a row can be deleted, and the chain stays whole.
create table samspoke_audit_person (
    chain varchar not null,
    mark varchar not null,
    user_uri varchar not null,
    email varchar not null,
    body varchar not null,
    primary key (chain, mark)
);
create index samspoke_audit_person_user on samspoke_audit_person (user_uri);
create index samspoke_audit_person_email on samspoke_audit_person (email);

update samspoke_schema set version = 12;
