-- What version 1 of the tables held: rows as that version wrote them.
insert into samspoke_activity (profile, user_uri, body)
values ('PRF0001', 'user1', '{"signals":{"event.hosted":{"days":[20780],"last":"2026-11-23T10:15:30.123456Z"}},"upcomingDays":[]}');
insert into samspoke_activity (profile, user_uri, body)
values ('PRF0001', 'user2', '{"signals":{"event.hosted":{"days":[20780],"last":"2026-11-23T10:15:30.123456Z"}},"upcomingDays":[]}');
insert into samspoke_approval (id, used, body)
values ('APR1', false, '{"id":"APR1","planHash":"hash","count":1,"approver":"ada","at":"2026-11-23T10:15:30.123456Z"}');
insert into samspoke_approval (id, used, body)
values ('APR2', false, '{"id":"APR2","planHash":"hash","count":1,"approver":"ada","at":"2026-11-23T10:15:30.123456Z"}');
insert into samspoke_audit (chain, sequence, written_at, actor, action, subject, body)
values ('PRF0001', 1, timestamp with time zone '2026-11-23 10:15:30.123456+00', 'ada', 'profile.created', 'PRF0001', '{"chain":"PRF0001","sequence":1,"at":"2026-11-23T10:15:30.123456Z","actor":"ada","action":"profile.created","subject":"PRF0001","details":{"revision":"1","status":"DRAFT"},"previousHash":"0000000000000000000000000000000000000000000000000000000000000000","hash":"6ad028eab7772ad8d56c5fc1472f8ea327db07be5e5389063d9154b0a55ec182"}');
insert into samspoke_audit (chain, sequence, written_at, actor, action, subject, body)
values ('PRF0001', 2, timestamp with time zone '2026-11-23 10:15:30.123456+00', 'ada', 'profile.created', 'PRF0001', '{"chain":"PRF0001","sequence":2,"at":"2026-11-23T10:15:30.123456Z","actor":"ada","action":"profile.created","subject":"PRF0001","details":{"revision":"1","status":"DRAFT"},"previousHash":"6ad028eab7772ad8d56c5fc1472f8ea327db07be5e5389063d9154b0a55ec182","hash":"0def4e40c80e60ae7735ae6fad2e1feafdfcfc3f7065e2130c4ac28fb5ddd7ed"}');
insert into samspoke_audit_chain (chain, head)
values ('PRF0001', 2);
insert into samspoke_candidate (number, profile, user_uri, state, open_user, body)
values ('RCC0000001', 'PRF0001', 'user1', 'READY', 'user1', '{"number":"RCC0000001","profile":"PRF0001","userUri":"user1","membershipUri":"M-user1","state":"READY","justification":"Low Usage","reason":"idle for 90 days","rule":"RUL0001 revision 1","inactiveDays":90,"openedAt":"2026-11-23T10:15:30.123456Z","workNote":""}');
insert into samspoke_candidate (number, profile, user_uri, state, open_user, body)
values ('RCC0000002', 'PRF0001', 'user2', 'READY', 'user2', '{"number":"RCC0000002","profile":"PRF0001","userUri":"user2","membershipUri":"M-user2","state":"READY","justification":"Low Usage","reason":"idle for 90 days","rule":"RUL0001 revision 1","inactiveDays":90,"openedAt":"2026-11-23T10:15:30.123456Z","workNote":""}');
insert into samspoke_connection (alias, credential, body)
values ('alias', cast('of another process' as bytea), '{"alias":"alias","name":"Name of alias","url":"https://api.calendly.com","grantedScopes":["users:read"],"connectedAt":"2026-11-23T10:15:30.123456Z"}');
insert into samspoke_connection (alias, credential, body)
values ('alias1', cast('of another process' as bytea), '{"alias":"alias1","name":"Name of alias1","url":"https://api.calendly.com","grantedScopes":["users:read"],"connectedAt":"2026-11-23T10:15:30.123456Z"}');
insert into samspoke_connection (alias, credential, body)
values ('alias2', cast('of another process' as bytea), '{"alias":"alias2","name":"Name of alias2","url":"https://api.calendly.com","grantedScopes":["users:read"],"connectedAt":"2026-11-23T10:15:30.123456Z"}');
insert into samspoke_coverage (profile, body)
values ('PRF0001', '{"spans":{"event":[{"from":"2026-11-23T10:15:30.123456Z","to":"2026-11-23T10:15:32.123456Z"}]}}');
insert into samspoke_entitlement (id, model_id, body)
values ('E-1', 'model', '{"id":"E-1","displayName":"E-1","modelId":"model","licenseType":"Subscription","purchasedRights":2,"activeRights":2,"period":"ANNUALLY","zone":"Z","tiers":[]}');
insert into samspoke_exclusion (id, body)
values ('EXC0001', '{"id":"EXC0001","pattern":"*@example.com","axes":["RECLAIM"],"reason":"board","owner":"ada","expires":"2026-11-23T10:15:30.123456Z"}');
insert into samspoke_exclusion (id, body)
values ('EXC0002', '{"id":"EXC0002","pattern":"*@example.com","axes":["RECLAIM"],"reason":"board","owner":"ada","expires":"2026-11-23T10:15:30.123456Z"}');
insert into samspoke_invitation (profile, place, body)
values ('PRF0001', 0, '{"uri":"user2","email":"a@example.com","createdAt":"2026-11-23T10:15:30.123456Z"}');
insert into samspoke_job (name, due, body)
values ('job', timestamp with time zone '2026-11-23 10:15:30.123456+00', '{"name":"job","kind":"RECONCILE","due":"2026-11-23T10:15:30.123456Z"}');
insert into samspoke_job (name, due, body)
values ('job1', timestamp with time zone '2026-11-23 10:15:30.123456+00', '{"name":"job1","kind":"RECONCILE","due":"2026-11-23T10:15:30.123456Z"}');
insert into samspoke_job (name, due, body)
values ('job2', timestamp with time zone '2026-11-23 10:15:30.123456+00', '{"name":"job2","kind":"RECONCILE","due":"2026-11-23T10:15:30.123456Z"}');
insert into samspoke_job_result (number, name, status, started_at, body)
values ('JOB000001', 'SAM - Reconcile', 'OK', timestamp with time zone '2026-11-23 10:15:30.123456+00', '{"number":"JOB000001","name":"SAM - Reconcile","kind":"RECONCILE","status":"OK","started":"2026-11-23T10:15:30.123456Z","finished":"2026-11-23T10:15:33.123456Z","counts":{"seen":0,"created":0,"updated":0,"ended":0,"failed":0},"usage":{"requests":0,"waits":0,"waited":"PT0S"},"error":"","detail":"","remedy":""}');
insert into samspoke_job_result (number, name, status, started_at, body)
values ('JOB000002', 'SAM - Reconcile', 'OK', timestamp with time zone '2026-11-23 10:15:30.123456+00', '{"number":"JOB000002","name":"SAM - Reconcile","kind":"RECONCILE","status":"OK","started":"2026-11-23T10:15:30.123456Z","finished":"2026-11-23T10:15:33.123456Z","counts":{"seen":0,"created":0,"updated":0,"ended":0,"failed":0},"usage":{"requests":0,"waits":0,"waited":"PT0S"},"error":"","detail":"","remedy":""}');
insert into samspoke_journal (execution, membership_uri, organization_uri, state, fence, intent_at, body)
values ('EXE00001', 'M-user', 'https://api.calendly.com/organizations/ONE', 'UNKNOWN', 1, null, '{"execution":"EXE00001","seat":{"organizationUri":"https://api.calendly.com/organizations/ONE","membershipUri":"M-user","userUri":"user","email":"user@example.com","role":"USER"},"candidate":"RCC0000001","state":"UNKNOWN","attempts":0,"fence":1,"updatedAt":"2026-11-23T10:15:30.123456Z","detail":"why2"}');
insert into samspoke_lease (name, holder, fence, ends_at)
values ('job', 'one', 1, timestamp with time zone '2026-11-24 10:47:50.620387+00');
insert into samspoke_model (id, body)
values ('model', '{"id":"model","publisher":"Calendly","product":"Calendly","edition":"Teams","licenseMetric":"User","subscriptionIdentifier":"user2"}');
insert into samspoke_plan (hash, id, body)
values ('703ab38585a3b7e4c8fea3f3ca13d4c826d27f7d6677748d570944ff7ce64ca3', 'PLN1', '{"id":"PLN1","profile":"PRF0001","profileRevision":3,"organizationUri":"https://api.calendly.com/organizations/ONE","rule":"RUL0001 revision 1","policy":{"setAside":[],"allowSingleSignal":false,"most":2147483647},"snapshotRun":"JOB000001","coveredFrom":"2026-09-24T10:15:30.123456Z","asOf":"2026-11-23T10:15:30.123456Z","createdAt":"2026-11-23T10:15:30.123456Z","expiresAt":"2026-11-24T10:15:30.123456Z","planner":"ada","items":[],"leftOut":[],"breaker":{"planned":0,"limit":1,"used":0,"reason":""}}');
insert into samspoke_plan (hash, id, body)
values ('8cdb8d71bed90a83bea1b2792c615a15209cfab8ec255211092f1e0075279bb5', 'PLN2', '{"id":"PLN2","profile":"PRF0001","profileRevision":3,"organizationUri":"https://api.calendly.com/organizations/ONE","rule":"RUL0001 revision 1","policy":{"setAside":[],"allowSingleSignal":false,"most":2147483647},"snapshotRun":"JOB000001","coveredFrom":"2026-09-24T10:15:30.123456Z","asOf":"2026-11-23T10:15:30.123456Z","createdAt":"2026-11-23T10:15:30.123456Z","expiresAt":"2026-11-24T10:15:30.123456Z","planner":"ada","items":[],"leftOut":[],"breaker":{"planned":0,"limit":1,"used":0,"reason":""}}');
insert into samspoke_profile (id, revision, status, body)
values ('PRF0001', 2, 'PUBLISHED', '{"id":"PRF0001","revision":2,"displayName":"Profile PRF0001","profileType":"Calendly Subscription","status":"PUBLISHED","validated":true,"alias":"Calendly","processes":["DOWNLOAD_SUBSCRIPTIONS"],"analyzeFrom":"2026-11-23T10:15:30.123456Z","provisioning":"NONE","organization":{"uri":"https://api.calendly.com/organizations/ONE","name":"One","plan":"enterprise","stage":"paid"},"callerUri":"caller","rule":"RUL0001"}');
insert into samspoke_rule (id, revision, body)
values ('RUL0001', 2, '{"id":"RUL0001","revision":2,"name":"inactive users","profile":"PRF0001","implementation":"inactivity","implementationRevision":1,"lastActivityThreshold":"PT1440H","notifyUser":false,"reviewed":true,"requiredSources":["event","log"],"reviewedBy":"ada"}');
insert into samspoke_snapshot (profile, run, body)
values ('PRF0001', 'JOB1', '{"run":"JOB1","profile":"PRF0001","at":"2026-11-23T10:15:30.123456Z","status":"HELD","callerUri":"caller","members":3,"invitations":1,"groupRolesKnown":true,"detail":"2 of 5 are gone"}');
insert into samspoke_snapshot (profile, run, body)
values ('PRF0001', 'JOB2', '{"run":"JOB2","profile":"PRF0001","at":"2026-11-23T10:15:30.123456Z","status":"HELD","callerUri":"caller","members":3,"invitations":1,"groupRolesKnown":true,"detail":"2 of 5 are gone"}');
insert into samspoke_subscription (profile, user_uri, status, body)
values ('PRF0001', 'user1', 'MISSING', '{"profile":"PRF0001","userUri":"user1","email":"user1@example.com","formerEmails":["user1.old@example.com"],"name":"Name of user1","role":"ADMIN","groups":{"known":true,"administers":["G-1"]},"spells":[{"membershipUri":"M-0","from":"2026-11-23T10:15:30.123456Z","to":"2026-11-23T10:15:30.123456Z"},{"membershipUri":"M-user1"}],"identifier":"enterprise","status":"MISSING","missingSince":"2026-11-23T10:15:30.123456Z","firstSeenRun":"JOB000001"}');
insert into samspoke_subscription (profile, user_uri, status, body)
values ('PRF0001', 'user2', 'MISSING', '{"profile":"PRF0001","userUri":"user2","email":"user2@example.com","formerEmails":["user2.old@example.com"],"name":"Name of user2","role":"ADMIN","groups":{"known":true,"administers":["G-1"]},"spells":[{"membershipUri":"M-0","from":"2026-11-23T10:15:30.123456Z","to":"2026-11-23T10:15:30.123456Z"},{"membershipUri":"M-user2"}],"identifier":"enterprise","status":"MISSING","missingSince":"2026-11-23T10:15:30.123456Z","firstSeenRun":"JOB000001"}');
