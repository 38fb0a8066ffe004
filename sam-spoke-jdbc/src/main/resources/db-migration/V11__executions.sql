-- Which plan an execution carries out, so that it can be resumed on any node.
create table samspoke_execution (
    id varchar not null primary key,
    organization_uri varchar not null,
    body varchar not null
);
create index samspoke_execution_organization on samspoke_execution (organization_uri);

update samspoke_schema set version = 11;
