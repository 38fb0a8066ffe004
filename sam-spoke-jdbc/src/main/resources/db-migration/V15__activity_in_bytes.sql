-- The bodies are ASCII without backslashes (addresses, names of signals, numbers), so that both databases take their
-- letters for bytes.
alter table samspoke_activity alter column body set data type bytea using cast(body as bytea);

update samspoke_schema set version = 15;
