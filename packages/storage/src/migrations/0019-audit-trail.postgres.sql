-- Audit records are looked for by whom, for whom, about what, which kind of thing, which action and which request, each from
-- the newest back.
CREATE INDEX audit_events_by_time ON audit_events (at, seq);
CREATE INDEX audit_events_by_actor ON audit_events (actor, at, seq);
CREATE INDEX audit_events_by_behalf ON audit_events (on_behalf_of, at, seq) WHERE on_behalf_of IS NOT NULL;
CREATE INDEX audit_events_of_target ON audit_events (target, at, seq);
CREATE INDEX audit_events_of_kind ON audit_events (split_part(target, ':', 1), at, seq);
CREATE INDEX audit_events_by_action ON audit_events (action, at, seq);
CREATE INDEX audit_events_by_request ON audit_events (request_id, at, seq) WHERE request_id IS NOT NULL;
